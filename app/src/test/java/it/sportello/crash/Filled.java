package it.sportello.crash;

import io.micronaut.context.ApplicationContext;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.calendar.QuietHours;
import it.sportello.office.calendar.Verdict;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.MovableClock;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.running.Steer;
import it.sportello.talk.broadcasts.drafts.Draft;
import it.sportello.talk.broadcasts.drafts.DraftBroadcast;
import it.sportello.talk.broadcasts.preview.PreviewBroadcast;
import org.bson.Document;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A data folder with people in it, at an hour in which one may write to them, and a broadcast about to leave. */
public final class Filled {

    public static final String TEXT = "Avviso di prova a tutti";
    public static final int FIRST_CHAT = 5_000_000;

    private static final int WRITTEN_AT_ONCE = 1_000;
    private static final Duration LONG_ENOUGH = Duration.ofHours(6);

    private Filled() {
    }

    /** The service's beans over a folder, without its hooks and pages. */
    public static ApplicationContext open(Path folder, Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(Map.of("sportello.data", folder.toString(), "micronaut.server.port", -1));
        settings.forEach((name, value) -> properties.put(name.toLowerCase().replace('_', '.'), value));
        return ApplicationContext.builder().properties(properties).start();
    }

    /** @return id of the broadcast, which leaves a few seconds from now */
    static String withBroadcast(Path folder, Map<String, String> settings, int people) {
        try (ApplicationContext context = open(folder, settings)) {
            workingHours(context);
            people(context, 0, people);
            Instant soon = context.getBean(MovableClock.class).instant().plusSeconds(8);
            String id = draft(context, soon);
            Steer steer = context.getBean(Steer.class);
            steer.steer(id, Steer.Wish.START, "anna");
            steer.steer(id, Steer.Wish.APPROVE, "bruno");
            return id;
        }
    }

    /** Drafted and counted. */
    public static String draft(ApplicationContext context, Instant startAt) {
        Draft draft = new Draft("PROVA", "Prova", Purpose.SERVICE_NEWS, null, Map.of("it", TEXT),
                new Audience(Audience.FILTER, Contact.Audience.CITIZEN, Map.of(), Set.of()), startAt, false);
        Broadcast broadcast = ((DraftBroadcast.Result.Drafted) context.getBean(DraftBroadcast.class).draft(draft, "anna")).broadcast();
        context.getBean(PreviewBroadcast.class).preview(broadcast.id(), 1);
        return broadcast.id();
    }

    /** Moves the clock to where the next six hours are not quiet. */
    public static void workingHours(ApplicationContext context) {
        MovableClock clock = context.getBean(MovableClock.class);
        QuietHours quiet = context.getBean(QuietHours.class);
        Instant when = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        while (!(open(quiet, when) && open(quiet, when.plus(LONG_ENOUGH)))) {
            when = when.plus(1, ChronoUnit.HOURS);
        }
        clock.advance(Duration.between(clock.instant(), when));
    }

    private static boolean open(QuietHours quiet, Instant when) {
        return quiet.at(when, null) instanceof Verdict.Open;
    }

    /** People with a Telegram address each, numbered from {@code from}. */
    public static void people(ApplicationContext context, int from, int to) {
        people(context, "telegram", n -> new Urn("telegram", Integer.toString(FIRST_CHAT + n)), from, to);
    }

    /** People who have just written by a line, so that it may answer them. */
    public static void people(ApplicationContext context, String line, IntFunction<Urn> urn, int from, int to) {
        Instant now = context.getBean(MovableClock.class).instant();
        var addresses = context.getBean(Store.class).collection("addresses");
        for (int start = from; start < to; start += WRITTEN_AT_ONCE) {
            List<Contact> some = IntStream.range(start, Math.min(to, start + WRITTEN_AT_ONCE))
                    .mapToObj(n -> Contact.newcomer("%s%07d".formatted(line.charAt(0), n), urn.apply(n), now)).toList();
            context.getBean(Contacts.class).addAll(some);
            addresses.insertMany(some.stream().map(contact -> new Document("_id", contact.urns().getFirst().text())
                    .append("line", line).append("people", List.of(contact.id())).append("proof", 0)
                    .append("heard", Date.from(now))).toList());
        }
    }
}
