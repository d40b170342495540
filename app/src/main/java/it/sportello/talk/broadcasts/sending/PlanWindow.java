package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.rates.Lane;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.broadcasts.sending.WriteWindow.Ready;
import it.sportello.talk.delivery.NextChannel;
import it.sportello.talk.delivery.policies.Intended;
import it.sportello.talk.delivery.policies.MayWe;
import it.sportello.talk.delivery.policies.Verdict;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who of a window goes, by which line, with which words; who does not, and why. Read once for all of them. */
@Singleton
class PlanWindow {

    private final Readers readers;
    private final MayWe mayWe;
    private final Lines lines;
    private final NextChannel next;
    private final WriteWindow write;
    private final InstantSource clock;

    PlanWindow(Readers readers, MayWe mayWe, Lines lines, NextChannel next, WriteWindow write, InstantSource clock) {
        this.readers = readers;
        this.mayWe = mayWe;
        this.lines = lines;
        this.next = next;
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
        Optional<Channel> line = contact == null || address == null ? Optional.empty() : next.line(contact, address);
        if (line.isEmpty()) {
            judged.refuse(index, recipient, "unreachable");
        } else if (contact.audience() != broadcast.audience().of()) {
            judged.refuse(index, recipient, "other-audience");
        } else {
            switch (mayWe.judge(new Intended(contact, address, line.get().type(), lines.capabilities(line.get()),
                    broadcast.purpose(), Lane.BULK, write.hasTemplate(broadcast), clock.instant()))) {
                case Verdict.Allowed allowed -> judged.ready().add(new Ready(index, recipient, contact, line.get()));
                case Verdict.Later later -> judged.later().put(index, later);
                case Verdict.NeedsTemplate closed -> elsewhere(index, recipient, contact, closed.why(), judged);
                case Verdict.Refused refused when refused.why().equals("dead") || refused.why().equals("blocked") ->
                        elsewhere(index, recipient, contact, refused.why(), judged);
                case Verdict.Refused refused -> judged.refuse(index, recipient, refused.why());
            }
        }
    }

    /** The next channel in the person's order after the one this recipient stands at. */
    private void elsewhere(int index, Recipient recipient, Contact contact, String why, Judged judged) {
        int at = contact.urns().indexOf(recipient.urn());
        next.after(contact, new HashSet<>(contact.urns().subList(0, at + 1))).ifPresentOrElse(
                address -> judged.settled().put(index, recipient.by(address.urn())),
                () -> judged.refuse(index, recipient, why));
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
