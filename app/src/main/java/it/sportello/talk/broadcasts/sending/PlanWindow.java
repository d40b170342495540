package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.people.discretion.Discretion;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.broadcasts.sending.JudgeReader.Judgement;
import it.sportello.talk.broadcasts.sending.WriteWindow.Ready;
import it.sportello.talk.delivery.policies.Verdict;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who of a window goes, by which line, with which words; who does not, and why. Read once for all of them. */
@Singleton
class PlanWindow {

    private static final Set<String> PERSONAL = Set.of("same-person", "discreet-hours");

    private final Readers readers;
    private final JudgeReader judge;
    private final WriteWindow write;
    private final InstantSource clock;

    PlanWindow(Readers readers, JudgeReader judge, WriteWindow write, InstantSource clock) {
        this.readers = readers;
        this.judge = judge;
        this.write = write;
        this.clock = clock;
    }

    /**
     * @param told   what beside the broadcast's own text this person is told, or {@code null}
     * @param cost   segments for SMS, 1 elsewhere
     * @param tenths its price, 0 when it was paid on an earlier try
     * @param hidden what it only tells to be there, or {@code null}
     */
    record Planned(int index, String contact, Urn urn, Channel line, Content content, String told, int cost, long tenths, Hidden hidden) {

        /** Whether it begins a conversation where the provider counts those. */
        boolean first() {
            return content.template() != null;
        }
    }

    /** @param person id of the contact that stands; @param words what a person who asked for discretion is only told of */
    record Hidden(String person, Content words) {
    }

    /** @param settled by index, what is decided without sending; @param held why and until when the others wait, or {@code null} */
    record Plan(List<Planned> going, Map<Integer, Recipient> settled, Verdict.Later held) {

        /** Whether what holds them is a matter of these people, and nobody else need wait. */
        boolean personal() {
            return held != null && PERSONAL.contains(held.why());
        }
    }

    /** The window as it is judged: each of it is in one of the three. */
    private record Judged(List<Ready> ready, Map<Integer, Verdict.Later> later, Map<Integer, Recipient> settled) {

        void refuse(int index, Recipient recipient, String why) {
            settled.put(index, recipient.with(RecipientState.REFUSED, null, why));
        }
    }

    Plan plan(Broadcast broadcast, Chunk chunk, List<Integer> waiting) {
        Readers.Read people = readers.read(chunk, waiting);
        Judged judged = new Judged(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        waiting.forEach(index -> judge(broadcast, index, chunk.recipients().get(index), people, judged));
        once(broadcast, chunk, people, judged);
        keep(broadcast, chunk, judged);
        limit(broadcast, judged);
        WriteWindow.Written written = write.write(broadcast, judged.ready());
        written.nothing().forEach((index, why) -> judged.refuse(index, chunk.recipients().get(index), why));
        return new Plan(written.going(), judged.settled(),
                judged.later().values().stream().min(Comparator.comparing((Verdict.Later later) -> PERSONAL.contains(later.why()))
                        .thenComparing(Verdict.Later::until)).orElse(null));
    }

    private void judge(Broadcast broadcast, int index, Recipient recipient, Readers.Read people, Judged judged) {
        Contact contact = people.contacts().get(recipient.contact());
        Address address = people.addresses().get(recipient.urn());
        Discretion discretion = contact == null ? null : people.discreet().get(contact.id());
        switch (judge.judge(broadcast, contact, address, discretion, clock.instant())) {
            case Judgement.May may -> judged.ready().add(new Ready(index, recipient, contact, may.line(), discretion != null));
            case Judgement.Later later -> judged.later().put(index, later.until());
            case Judgement.NotHere closed -> judge.after(broadcast.audience().reading(contact), address).ifPresentOrElse(
                    other -> judged.settled().put(index, recipient.by(other.urn())),
                    () -> {
                        if (closed.otherwise() == null) {
                            judged.refuse(index, recipient, closed.why());
                        } else {
                            judged.later().put(index, closed.otherwise());
                        }
                    });
            case Judgement.Never never -> judged.refuse(index, recipient, never.why());
        }
    }

    /** What a digest tells each is not what it tells another: those of one person do not repeat each other. */
    private void once(Broadcast broadcast, Chunk chunk, Readers.Read people, Judged judged) {
        if (people.joined().isEmpty() || write.differs(broadcast)) {
            return;
        }
        for (Ready one : List.copyOf(judged.ready())) {
            Verdict verdict = readers.once(broadcast, chunk, one.index(), one.contact(), people);
            if (verdict instanceof Verdict.Later later) {
                judged.later().put(one.index(), later);
            } else if (verdict instanceof Verdict.Refused refused) {
                judged.refuse(one.index(), one.recipient(), refused.why());
            }
            if (verdict != Verdict.ALLOWED) {
                judged.ready().remove(one);
            }
        }
    }

    /** Who wants a digest is not kept waiting by an hour or a brake: nothing leaves yet. */
    private void keep(Broadcast broadcast, Chunk chunk, Judged judged) {
        Map<String, Integer> may = new HashMap<>();
        Stream.concat(judged.ready().stream().map(Ready::index), judged.later().keySet().stream())
                .filter(index -> chunk.recipients().get(index).digest())
                .forEach(index -> may.put(chunk.recipients().get(index).contact(), index));
        for (String contact : readers.keptForDigest(broadcast, may.keySet())) {
            int index = may.get(contact);
            judged.ready().removeIf(one -> one.index() == index);
            judged.later().remove(index);
            judged.settled().put(index, chunk.recipients().get(index).with(RecipientState.DIGEST, null, null));
        }
    }

    private void limit(Broadcast broadcast, Judged judged) {
        Map<String, String> refused = readers.refused(broadcast, judged.ready().stream().map(one -> one.contact().id()).toList());
        judged.ready().removeIf(one -> {
            String why = refused.get(one.contact().id());
            if (why != null) {
                judged.refuse(one.index(), one.recipient(), why);
            }
            return why != null;
        });
    }

    /** Money before the message: what is not in the office's cap does not leave. */
    boolean pay(Broadcast broadcast, List<Planned> going) {
        return write.pay(broadcast, going);
    }

    List<Planned> leaving(Broadcast broadcast, List<Planned> going) {
        return write.leaving(broadcast, going);
    }
}
