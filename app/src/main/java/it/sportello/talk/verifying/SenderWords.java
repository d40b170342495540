package it.sportello.talk.verifying;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Who sent it and when, as a person reads it. */
@Singleton
class SenderWords {

    private static final int LONGEST = 80;

    private final Offices offices;
    private final Phrasebook phrases;

    SenderWords(Offices offices, Phrasebook phrases) {
        this.offices = offices;
        this.phrases = phrases;
    }

    String office(String code, String language) {
        Optional<Office> office = Optional.ofNullable(code).flatMap(offices::find);
        return office.map(one -> phrases.say(language, "office.named", Map.of("name", one.name())))
                .orElseGet(() -> phrases.say(language, "office.any"));
    }

    /** Of the person's own office, with its name; the service's name when it has none. */
    String telephone(String code, String language) {
        String phone = Optional.ofNullable(code).flatMap(offices::find).map(one -> one.desk().phone()).orElse("");
        return phone.isBlank() ? office(code, language) : office(code, language) + ", " + phone;
    }

    String moment(Instant at, String language) {
        return phrases.formats(language).moment(at);
    }

    String firstLine(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "…";
    }
}
