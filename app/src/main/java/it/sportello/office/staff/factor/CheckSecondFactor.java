package it.sportello.office.staff.factor;

import it.sportello.office.staff.signin.Attempts;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** Is this the number on the telephone, or a code on the paper? Each is good once. */
@Singleton
public class CheckSecondFactor {

    private static final int FREE = 5;
    private static final String KIND = "second-factor";

    private final SecondFactors factors;
    private final Attempts attempts;
    private final InstantSource clock;

    CheckSecondFactor(SecondFactors factors, Attempts attempts, InstantSource clock) {
        this.factors = factors;
        this.attempts = attempts;
        this.clock = clock;
    }

    public sealed interface Result {

        /** @param paper whether it was a code on the paper; @param paperLeft how many of them are left */
        record Right(boolean paper, int paperLeft) implements Result {
        }

        record Wrong() implements Result {
        }

        /** A number that was right and has been taken already. */
        record Used() implements Result {
        }

        record Wait(Duration rest) implements Result {
        }
    }

    /** Whether the account has a confirmed second factor. */
    public boolean has(String account) {
        return factors.find(account).filter(SecondFactor::confirmed).isPresent();
    }

    public Result check(String account, String written) {
        Duration rest = attempts.attempt(KIND, account, FREE);
        if (!rest.isZero()) {
            return new Result.Wait(rest);
        }
        Result result = factors.find(account).filter(SecondFactor::confirmed).map(factor -> look(factor, written)).orElse(new Result.Wrong());
        if (result instanceof Result.Right) {
            attempts.right(KIND, account);
        }
        return result;
    }

    private Result look(SecondFactor factor, String written) {
        String number = written.replaceAll("\\s", "");
        OptionalLong step = number.matches("\\d{6}") ? Totp.step(factor.secret(), number, clock.instant()) : OptionalLong.empty();
        if (step.isPresent()) {
            return step.getAsLong() > factor.lastStep() && factors.keep(factor.usedAt(step.getAsLong()))
                    ? new Result.Right(false, factor.paper().size()) : new Result.Used();
        }
        String digest = PaperCodes.digest(written);
        return Optional.of(digest).filter(factor.paper()::contains).isPresent() && factors.keep(factor.without(digest))
                ? new Result.Right(true, factor.paper().size() - 1) : new Result.Wrong();
    }
}
