package it.sportello.jobs.notices.digest;

import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.drafts.BeginBroadcast;
import it.sportello.talk.broadcasts.drafts.Draft;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When the day has come, its digests leave as one broadcast. */
@Singleton
class StartDigests implements DueHandler {

    static final String KIND = "notices.digests";
    private static final Duration KEPT = Duration.ofDays(14);

    private final BeginBroadcast begin;
    private final Phrasebook phrases;
    private final Due due;
    private final InstantSource clock;

    StartDigests(BeginBroadcast begin, Phrasebook phrases, Due due, InstantSource clock) {
        this.begin = begin;
        this.phrases = phrases;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String ref) {
        due.at(ForgetDigests.KIND, ref, clock.instant().plus(KEPT));
        DigestDay day = DigestDay.read(ref);
        begin.begin(day.broadcast(), new Draft(day.office(), phrases.say("it", "digests.title", Map.of("day", day.day())),
                Purpose.VACANCIES, null, heads(),
                new Audience(DigestAudience.KIND, Contact.Audience.CITIZEN, Map.of(DigestAudience.DAY, ref), Set.of()), null, false));
    }

    private Map<String, String> heads() {
        return phrases.languages().stream()
                .collect(Collectors.toMap(Function.identity(), language -> phrases.say(language, "digest.head")));
    }
}
