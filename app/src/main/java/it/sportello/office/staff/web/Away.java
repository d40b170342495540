package it.sportello.office.staff.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.status.StatusPart;
import it.sportello.platform.status.StatusPart.Part;
import it.sportello.platform.time.Rome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What does not work, above every page.
 *
 * @param rows the first few; @param more how many more there are
 */
@Introspected
public record Away(List<Row> rows, int more) {

    static final Away NOTHING = new Away(List.of(), 0);
    private static final int SHOWN = 3;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM, 'ore' HH:mm", Locale.ITALIAN);

    /** @param since {@code dalle 10:04}; @param waits, told empty when there is nothing to say */
    @Introspected
    public record Row(String sentence, String since, String waits, String told) {

        static Row of(Part part, Instant now) {
            StatusPart.Trouble trouble = part.trouble();
            return new Row(trouble.sentence(), Away.since(trouble.since(), now), trouble.waits() == null ? "" : trouble.waits(),
                    part.meanwhile() == null ? "" : part.meanwhile());
        }
    }

    /** What a person signed in may know: what concerns another office alone is not theirs. */
    static List<Row> rows(List<Part> away, SignedIn who, Instant now) {
        return away.stream().filter(part -> part.trouble().office() == null || who.mayWork(part.trouble().office()))
                .map(part -> Row.of(part, now)).toList();
    }

    static Away of(List<Row> all) {
        return new Away(all.subList(0, Math.min(SHOWN, all.size())), Math.max(0, all.size() - SHOWN));
    }

    private static String since(Instant since, Instant now) {
        if (since == null) {
            return "";
        }
        ZonedDateTime then = since.atZone(Rome.ZONE);
        return then.toLocalDate().equals(LocalDate.ofInstant(now, Rome.ZONE)) ? "dalle " + HOUR.format(then) : "dal " + DAY.format(then);
    }
}
