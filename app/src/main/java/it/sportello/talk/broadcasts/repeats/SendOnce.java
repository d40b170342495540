package it.sportello.talk.broadcasts.repeats;

import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.SamePerson;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.delivery.policies.Verdict;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;

/**
 * Two contacts that were found to be one person may both be in a broadcast: one of their places goes, the other does not. What left
 * just before they became one is written down by the time {@link #SETTLED} is over; until then neither goes.
 */
@Singleton
public class SendOnce {

    static final Duration SETTLED = Duration.ofMinutes(2);

    private final SamePerson same;
    private final Broadcasts broadcasts;
    private final OncePerPerson once;
    private final InstantSource clock;

    public SendOnce(SamePerson same, Broadcasts broadcasts, OncePerPerson once, InstantSource clock) {
        this.same = same;
        this.broadcasts = broadcasts;
        this.once = once;
        this.clock = clock;
    }

    /** Of these people those who are several contacts, and since when. */
    public Map<String, Instant> joined(Collection<Contact> people) {
        return same.joined(people.stream().map(Contact::id).distinct().toList());
    }

    public Verdict judge(String broadcast, Chunk chunk, int index, Contact person, Instant joined) {
        if (joined == null) {
            return Verdict.ALLOWED;
        }
        Instant settled = joined.plus(SETTLED);
        if (clock.instant().isBefore(settled)) {
            return new Verdict.Later("same-person", settled, "una scheda è stata appena unita a un'altra");
        }
        boolean elsewhere = same.ids(person.id()).stream().flatMap(id -> broadcasts.receivedBy(id).stream())
                .anyMatch(one -> one.broadcast().equals(broadcast) && !(one.chunk() == chunk.number() && one.index() == index));
        return !elsewhere && once.take(broadcast, person.id(), chunk.number() + "/" + index) ? Verdict.ALLOWED
                : new Verdict.Refused("same-person");
    }
}
