package it.sportello.jobs.vacancies.web;

import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.search.VacancyWords;
import it.sportello.talk.posters.PrintPoster;
import it.sportello.templates.Phrasebook;

import java.util.List;
import java.util.Map;

/** A vacancy on paper: whoever comes by it reads the offer at once. */
record VacancySubject(Vacancy vacancy, VacancyWords words, Phrasebook phrases) implements PrintPoster.Subject {

    @Override
    public String payload() {
        return "v_" + vacancy.code();
    }

    @Override
    public String word() {
        return vacancy.code();
    }

    @Override
    public String title(String language) {
        Map<String, String> told = words.of(vacancy, language);
        return told.get("title") + ", " + told.get("town");
    }

    @Override
    public List<String> details(String language) {
        Map<String, String> told = words.of(vacancy, language);
        return List.of(told.get("contract") + ", " + told.get("hours"), phrases.say(language, "poster.until", Map.of("day", told.get("until"))));
    }
}
