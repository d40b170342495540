package it.sportello.jobs.vacancies.search

import it.sportello.office.places.Places
import it.sportello.templates.Phrasebook

/** The words of vacancies, for specs of other packages. */
class WordsOfVacancies {

    static final VacancyWords IT = new VacancyWords(Phrasebook.load(), new Places(), 'https://lavoro.example')
}
