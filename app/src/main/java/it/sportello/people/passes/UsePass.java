package it.sportello.people.passes;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.Outcome;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.DigestUtils;

import java.time.InstantSource;
import java.util.Optional;

/** Looks at a pass, and uses it up. */
@Singleton
public class UsePass {

    private final Passes passes;
    private final Journal journal;
    private final InstantSource clock;

    UsePass(Passes passes, Journal journal, InstantSource clock) {
        this.passes = passes;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Result {

        record Good(Pass pass) implements Result {
        }

        record Used(Pass pass) implements Result {
        }

        record Expired(Pass pass) implements Result {
        }

        /** Never made, for something else, or forgotten. */
        record Unknown() implements Result {
        }
    }

    /** How it stands; nothing is changed. */
    public Result look(String secret, String purpose) {
        Optional<Pass> pass = passes.find(digest(secret)).filter(found -> found.purpose().equals(purpose));
        return pass.isEmpty() ? new Result.Unknown()
                : pass.get().used() != null ? new Result.Used(pass.get())
                : clock.instant().isBefore(pass.get().until()) ? new Result.Good(pass.get()) : new Result.Expired(pass.get());
    }

    /** {@code Good} once. What is refused is told to the journal where it is known whose pass it was. */
    public Result use(String secret, String purpose) {
        Result looked = look(secret, purpose);
        Result result = looked instanceof Result.Good(var pass) && !passes.use(digest(secret), clock.instant()) ? new Result.Used(pass) : looked;
        passes.find(digest(secret)).ifPresent(pass -> journal.record(Entry.of(Kind.PASS_OPENED, Actor.service()).person(pass.contact())
                .with("purpose", pass.purpose()).with("how", result.getClass().getSimpleName())
                .ended(result instanceof Result.Good ? Outcome.DONE : Outcome.REFUSED)));
        return result;
    }

    static String digest(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
