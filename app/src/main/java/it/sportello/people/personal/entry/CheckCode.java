package it.sportello.people.personal.entry;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.Outcome;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Proof;
import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;

/** Is this the code that this person was sent? It is good once, for ten minutes, and may be tried five times. */
@Singleton
public class CheckCode {

    private final Challenges challenges;
    private final Codes codes;
    private final OwnAddresses own;
    private final Addresses addresses;
    private final Journal journal;
    private final InstantSource clock;

    CheckCode(Challenges challenges, Codes codes, OwnAddresses own, Addresses addresses, Journal journal, InstantSource clock) {
        this.challenges = challenges;
        this.codes = codes;
        this.own = own;
        this.addresses = addresses;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Result {

        /** @param proof of the address it came to, now */
        record Right(Proof proof) implements Result {
        }

        /** @param left how many tries are left */
        record Wrong(int left) implements Result {
        }

        record Used() implements Result {
        }

        record Expired() implements Result {
        }

        record TooMany() implements Result {
        }

        /** No code was asked for, or its address is no longer theirs. */
        record NoCode() implements Result {
        }
    }

    public Result check(String contact, String written) {
        Result result = look(contact, written.replaceAll("[\\s-]", ""));
        if (!(result instanceof Result.Right)) {
            journal.record(Entry.of(Kind.OWN_PAGE_ENTERED, Actor.service()).person(contact).ended(Outcome.REFUSED)
                    .with("by", "code").with("why", result.getClass().getSimpleName()));
        }
        return result;
    }

    private Result look(String contact, String written) {
        Challenge sent = challenges.find(contact).filter(each -> own.theirs(each.urn(), contact)).orElse(null);
        if (sent == null) {
            return new Result.NoCode();
        }
        if (!sent.open(clock.instant())) {
            return sent.used() ? new Result.Used() : sent.tries() >= Challenge.MOST_TRIES ? new Result.TooMany() : new Result.Expired();
        }
        // counted before it is looked at, so that tries at the same time are counted too
        if (!challenges.keep(sent.tried())) {
            return look(contact, written);
        }
        if (!same(codes.of(sent), written)) {
            int left = Challenge.MOST_TRIES - sent.tries() - 1;
            return left == 0 ? new Result.TooMany() : new Result.Wrong(left);
        }
        return spend(contact, sent.key()) ? proved(sent) : new Result.Used();
    }

    /** Once, whoever else comes with the same code. */
    private boolean spend(String contact, String key) {
        while (true) {
            Optional<Challenge> now = challenges.find(contact).filter(each -> each.key().equals(key) && !each.used());
            if (now.isEmpty()) {
                return false;
            }
            if (challenges.keep(now.get().spent())) {
                return true;
            }
        }
    }

    private Result proved(Challenge sent) {
        addresses.prove(sent.urn(), Proof.ONE_TIME_CODE);
        return new Result.Right(addresses.find(sent.urn()).map(Address::proof).orElse(Proof.ONE_TIME_CODE));
    }

    private static boolean same(String code, String written) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), written.getBytes(StandardCharsets.UTF_8));
    }
}
