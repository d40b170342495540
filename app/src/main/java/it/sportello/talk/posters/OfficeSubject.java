package it.sportello.talk.posters;

import it.sportello.office.offices.Office;
import it.sportello.templates.Phrasebook;

import java.util.List;
import java.util.Map;

/** The office itself: whoever comes begins with its welcome. */
public record OfficeSubject(Office office, Phrasebook phrases) implements PrintPoster.Subject {

    @Override
    public String payload() {
        return "o_" + office.code();
    }

    @Override
    public String word() {
        return "MENU";
    }

    @Override
    public String title(String language) {
        return phrases.say(language, "poster.office", Map.of("office", office.name()));
    }

    @Override
    public List<String> details(String language) {
        return List.of(phrases.say(language, "poster.office-what"));
    }
}
