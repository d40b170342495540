package it.sportello.people.privacy;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/**
 * Carries an erasure to its end, from wherever a crash left it: each part may be done again. When all parts are done, everything is gone
 * through once more two minutes later: what was on its way then, a turn or a window of a broadcast, has been written by that time.
 */
@Singleton
public class ErasePerson implements DueHandler {

    static final String KIND = "privacy.erase";
    static final Duration AGAIN = Duration.ofMinutes(1);
    static final Duration SETTLED = Duration.ofMinutes(2);
    private static final String ONCE_MORE = "/again";

    private final Requests requests;
    private final List<Holdings> parts;
    private final Due due;
    private final Journal journal;
    private final InstantSource clock;

    ErasePerson(Requests requests, List<Holdings> parts, Due due, Journal journal, InstantSource clock) {
        this.requests = requests;
        this.parts = parts.stream().sorted(Comparator.comparingInt(Holdings::order)).toList();
        this.due = due;
        this.journal = journal;
        this.clock = clock;
    }

    /** Promised before it is written: a promise in vain does nothing, one that was forgotten would leave it half done. */
    boolean begin(Request running) {
        due.at(KIND, running.receipt(), clock.instant().plus(AGAIN));
        boolean won = requests.replace(running);
        if (won) {
            due.now(KIND, running.receipt());
        }
        return won;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String ref) {
        boolean again = ref.endsWith(ONCE_MORE);
        String receipt = again ? ref.substring(0, ref.length() - ONCE_MORE.length()) : ref;
        requests.find(receipt).filter(request -> request.state() == RequestState.RUNNING).ifPresent(request -> {
            if (!erased(request.subject())) {
                due.at(KIND, ref, clock.instant().plus(AGAIN));
            } else if (again) {
                end(request);
            } else {
                due.at(KIND, receipt + ONCE_MORE, clock.instant().plus(SETTLED));
            }
        });
    }

    /** In order, and not beyond a part that must be waited for. */
    private boolean erased(Subject subject) {
        return parts.stream().allMatch(part -> part.erase(subject));
    }

    private void end(Request request) {
        journal.record(Entry.of(Kind.PERSON_ERASED, Actor.service()).named("erased/" + request.receipt()).about("request", request.receipt())
                .with("ids", request.subject().ids().size()));
        requests.replace(request.done());
    }
}
