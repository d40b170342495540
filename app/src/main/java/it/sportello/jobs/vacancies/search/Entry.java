package it.sportello.jobs.vacancies.search;

import it.sportello.jobs.vacancies.Vacancy;

import java.util.Set;

/** A published vacancy and the stems of its words, in every language it is told in. */
record Entry(Vacancy vacancy, Set<String> title, Set<String> body) {

    static Entry of(Vacancy vacancy) {
        var offer = vacancy.offer();
        StringBuilder titles = new StringBuilder(offer.words().title());
        StringBuilder bodies = new StringBuilder(offer.words().description()).append(' ')
                .append(offer.requirements().skills()).append(' ').append(offer.terms().schedule());
        offer.translations().values().forEach(words -> {
            titles.append(' ').append(words.title());
            bodies.append(' ').append(words.description());
        });
        return new Entry(vacancy, Words.stems(titles.toString()), Words.stems(bodies.toString()));
    }
}
