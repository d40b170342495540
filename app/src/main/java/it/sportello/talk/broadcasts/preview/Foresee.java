package it.sportello.talk.broadcasts.preview;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.discretion.Discretion;
import it.sportello.people.discretion.Discretions;
import it.sportello.talk.broadcasts.Allowance;
import it.sportello.talk.broadcasts.AudienceSource.Candidate;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.sending.JudgeReader;
import it.sportello.talk.broadcasts.sending.JudgeReader.Judgement;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What becomes of each of an audience, as the send would decide it: four reads for some of them together. */
@Singleton
public class Foresee {

    static final String UNREACHABLE = "unreachable";

    private final Addresses addresses;
    private final List<Allowance> allowances;
    private final JudgeReader judge;
    private final Discretions discretions;

    Foresee(Addresses addresses, List<Allowance> allowances, JudgeReader judge, Discretions discretions) {
        this.addresses = addresses;
        this.allowances = allowances;
        this.judge = judge;
        this.discretions = discretions;
    }

    /** @param line by which it goes, {@code null} when it does not; @param refused why it does not, or {@code null} */
    public record Seen(Candidate candidate, Channel line, String refused) {

        boolean hearsNow() {
            return line != null && !candidate.digest();
        }
    }

    /** @param when the first message leaves */
    public Function<List<Candidate>, List<Seen>> of(Broadcast broadcast, Instant when) {
        List<Allowance.Foresight> foresights = allowances.stream().map(allowance -> allowance.foresee(broadcast, when)).toList();
        return some -> limited(judged(broadcast, some, when), foresights);
    }

    private List<Seen> judged(Broadcast broadcast, List<Candidate> some, Instant when) {
        Map<Urn, Address> known = known(some.stream().filter(one -> one.refused() == null).map(Candidate::urn));
        Map<String, Discretion> discreet = discretions.of(some.stream().map(one -> one.person().id()).distinct().toList());
        List<Judgement> first = some.stream().map(one -> first(broadcast, one, new Asked(known, discreet), when)).toList();
        known.putAll(known(IntStream.range(0, some.size()).filter(i -> first.get(i) instanceof Judgement.NotHere).boxed()
                .flatMap(i -> some.get(i).person().urns().stream())));
        return IntStream.range(0, some.size())
                .mapToObj(i -> seen(some.get(i), last(broadcast, some.get(i), first.get(i), new Asked(known, discreet), when))).toList();
    }

    /** @param known addresses; @param discreet what some of the people asked for, by contact */
    private record Asked(Map<Urn, Address> known, Map<String, Discretion> discreet) {
    }

    private Judgement first(Broadcast broadcast, Candidate one, Asked asked, Instant when) {
        return one.refused() != null ? new Judgement.Never(one.refused())
                : judge.foresee(broadcast, one.person(), asked.known().get(one.urn()), asked.discreet().get(one.person().id()), when);
    }

    /** Goes on to the person's other addresses, as the send does. */
    private Judgement last(Broadcast broadcast, Candidate one, Judgement first, Asked asked, Instant when) {
        Contact person = one.person();
        Address at = asked.known().get(one.urn());
        Judgement judgement = first;
        while (judgement instanceof Judgement.NotHere closed) {
            List<Address> own = person.urns().stream().map(asked.known()::get).filter(Objects::nonNull).toList();
            Optional<Address> other = judge.after(person, at, own);
            if (other.isEmpty()) {
                return new Judgement.Never(closed.why());
            }
            at = other.get();
            judgement = judge.foresee(broadcast, person, at, asked.discreet().get(person.id()), when);
        }
        return judgement;
    }

    private static Seen seen(Candidate one, Judgement judgement) {
        return switch (judgement) {
            case Judgement.May may -> new Seen(one, may.line(), null);
            case Judgement.Never never -> new Seen(one, null, never.why());
            case Judgement.Later later -> throw new IllegalStateException("what passes by itself was not asked");
            case Judgement.NotHere closed -> throw new IllegalStateException("every address was asked");
        };
    }

    /** Who hears in a digest has not used anything yet. */
    private static List<Seen> limited(List<Seen> some, List<Allowance.Foresight> foresights) {
        List<String> going = some.stream().filter(Seen::hearsNow).map(seen -> seen.candidate().contact()).toList();
        Map<String, String> refused = new HashMap<>();
        foresights.forEach(foresight -> refused.putAll(going.isEmpty() ? Map.of() : foresight.refused(going)));
        return refused.isEmpty() ? some : some.stream().map(seen -> {
            String why = seen.hearsNow() ? refused.get(seen.candidate().contact()) : null;
            return why == null ? seen : new Seen(seen.candidate(), null, why);
        }).toList();
    }

    private Map<Urn, Address> known(Stream<Urn> urns) {
        List<Urn> asked = urns.filter(Objects::nonNull).distinct().toList();
        Map<Urn, Address> known = new HashMap<>();
        (asked.isEmpty() ? List.<Address>of() : addresses.findAll(asked)).forEach(address -> known.put(address.urn(), address));
        return known;
    }
}
