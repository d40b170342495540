package it.sportello.jobs.notices;

import it.sportello.jobs.occupations.Occupation;
import it.sportello.jobs.occupations.Occupations;
import it.sportello.jobs.vacancies.search.VacancyWords;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A wish in the person's language: "Cameriere/a di sala, entro 20 km da Cagliari, part-time". */
@Singleton
public class NoticeWords {

    private final Phrasebook phrases;
    private final Occupations occupations;
    private final Places places;
    private final VacancyWords vacancies;

    NoticeWords(Phrasebook phrases, Occupations occupations, Places places, VacancyWords vacancies) {
        this.phrases = phrases;
        this.occupations = occupations;
        this.places = places;
        this.vacancies = vacancies;
    }

    /** Why a vacancy was sent: "hai chiesto: cameriere, entro 20 km da Cagliari". */
    public String because(Subscription wish, String language) {
        return phrases.say(language, "notice.because", Map.of("wish", wish(wish, language)));
    }

    public String wish(Subscription wish, String language) {
        List<String> parts = new ArrayList<>();
        parts.add(wish.occupation() == null ? phrases.say(language, "notice.any-work")
                : occupations.find(wish.occupation()).map(Occupation::label).orElse(wish.occupation()));
        if (wish.place() != null) {
            String town = places.find(wish.place()).map(Municipality::name).orElse(wish.place());
            parts.add(wish.radiusKm() == 0 ? town
                    : phrases.say(language, "notice.around", Map.of("km", wish.radiusKm(), "town", town)));
        }
        if (wish.contract() != null) {
            parts.add(vacancies.contract(wish.contract(), language));
        }
        if (wish.hours() != null) {
            parts.add(vacancies.hours(wish.hours(), language));
        }
        if (wish.licence() != null) {
            parts.add(wish.licence().name());
        }
        return String.join(", ", parts);
    }

    /** The wish and how often: one of a person's list. */
    public String listed(Subscription wish, String language) {
        return wish(wish, language) + " (" + often(wish.often(), language) + ")";
    }

    public String often(Often often, String language) {
        return phrases.say(language, often.phrase());
    }

    /** The wish, how often, and how many in a week. */
    String summary(Subscription wish, int most, String language) {
        return wish(wish, language) + "; " + often(wish.often(), language) + ", "
                + phrases.say(language, "notice.most", Map.of("most", most));
    }
}
