package it.sportello.people.personal.entry;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.platform.due.Due;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Sends a person a new code, which ends the one before. */
@Singleton
public class SendCode {

    public static final Duration VALID = Duration.ofMinutes(10);
    private static final int KEY_BYTES = 32;

    private final OwnAddresses own;
    private final Challenges challenges;
    private final CarryCode carry;
    private final Ids ids;
    private final Due due;
    private final InstantSource clock;

    SendCode(OwnAddresses own, Challenges challenges, CarryCode carry, Ids ids, Due due, InstantSource clock) {
        this.own = own;
        this.challenges = challenges;
        this.carry = carry;
        this.ids = ids;
        this.due = due;
        this.clock = clock;
    }

    public sealed interface Result {

        record Sent() implements Result {
        }

        record Wait(Duration rest) implements Result {
        }

        /** Not an address of theirs that can be written to now. */
        record NoSuchAddress() implements Result {
        }
    }

    public Result send(String contact, Urn urn) {
        Optional<Address> address = own.of(contact).stream().filter(each -> each.urn().equals(urn)).findFirst();
        if (address.isEmpty()) {
            return new Result.NoSuchAddress();
        }
        Duration rest = carry.rest(contact, urn);
        if (!rest.isZero()) {
            return new Result.Wait(rest);
        }
        Instant until = clock.instant().plus(VALID);
        String key = ids.secret(KEY_BYTES);
        long version = challenges.find(contact).map(Challenge::version).orElse(0L);
        if (!challenges.keep(new Challenge(contact, key, urn, until, 0, false, version))) {
            return new Result.Sent();
        }
        due.at(ForgetEntry.KIND, ForgetEntry.code(contact, key), until.plus(VALID));
        carry.carry(contact, address.get(), key);
        return new Result.Sent();
    }
}
