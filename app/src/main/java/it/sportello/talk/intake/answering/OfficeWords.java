package it.sportello.talk.intake.answering;

import it.sportello.office.calendar.OfficeDays;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.platform.settings.Settings;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Map;

/** How an office is called in a sentence, and when somebody is there. */
@Singleton
public class OfficeWords {

    private final Offices offices;
    private final OfficeDays days;
    private final Phrasebook phrases;
    private final Settings settings;

    OfficeWords(Offices offices, OfficeDays days, Phrasebook phrases, Settings settings) {
        this.offices = offices;
        this.days = days;
        this.phrases = phrases;
        this.settings = settings;
    }

    /** @param code of the office, {@code null} while nobody knows which: then the service speaks for all */
    public Words words(String code, String language, Instant now) {
        Office office = code == null ? null : offices.find(code).orElse(null);
        String name = phrases.say(language, office == null ? "office.any" : "office.named",
                Map.of("name", office == null ? "" : office.name()));
        boolean known = office != null && office.hours().known();
        String opens = known && !days.isOpen(now, office)
                ? days.nextOpening(now, office).map(when -> phrases.formats(language).moment(when.toInstant())).orElse("")
                : "";
        return new Words(opens.isEmpty(), Map.of("office", name, "opens", opens, "link", privacy()));
    }

    private String privacy() {
        return settings.link("/privacy");
    }

    /** @param open whether an answer may be promised now: it is open, or its hours are not known */
    public record Words(boolean open, Map<String, String> values) {
    }
}
