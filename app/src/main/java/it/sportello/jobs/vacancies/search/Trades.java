package it.sportello.jobs.vacancies.search;

import java.util.List;

/** The vocabulary of occupations, as far as a search needs it. */
interface Trades {

    /** Ids the words may mean, synonyms and both genders understood, best first. */
    List<String> named(String words);
}
