package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
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
import java.util.stream.Stream;

/** Who of a window goes, by which line, with which words; who does not, and why. Read once for all of them. */
@Singleton
class PlanWindow {

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
     */
    record Planned(int index, String contact, Urn urn, Channel line, Content content, String told, int cost, long tenths) {

        /** Whether it begins a conversation where the provider counts those. */
        boolean first() {
            return content.template() != null;
        }
    }

    /** @param settled by index, what is decided without sending; @param held why and until when the others wait, or {@code null} */
    record Plan(List<Planned> going, Map<Integer, Recipient> settled, Verdict.Later held) {
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
        keep(broadcast, chunk, judged);
        limit(broadcast, judged);
        WriteWindow.Written written = write.write(broadcast, judged.ready());
        written.nothing().forEach((index, why) -> judged.refuse(index, chunk.recipients().get(index), why));
        return new Plan(written.going(), judged.settled(),
                judged.later().values().stream().min(Comparator.comparing(Verdict.Later::until)).orElse(null));
    }

    private void judge(Broadcast broadcast, int index, Recipient recipient, Readers.Read people, Judged judged) {
        Contact contact = people.contacts().get(recipient.contact());
        Address address = people.addresses().get(recipient.urn());
        switch (judge.judge(broadcast, contact, address, clock.instant())) {
            case Judgement.May may -> judged.ready().add(new Ready(index, recipient, contact, may.line()));
            case Judgement.Later later -> judged.later().put(index, later.until());
            case Judgement.NotHere closed -> judge.after(contact, address).ifPresentOrElse(
                    other -> judged.settled().put(index, recipient.by(other.urn())),
                    () -> judged.refuse(index, recipient, closed.why()));
            case Judgement.Never never -> judged.refuse(index, recipient, never.why());
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
