package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Urn;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.rates.Lane;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.delivery.NextChannel;
import it.sportello.talk.delivery.policies.Intended;
import it.sportello.talk.delivery.policies.MayWe;
import it.sportello.talk.delivery.policies.Verdict;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who of a window goes, by which line, with which words; who does not, and why. Read once for all of them. */
@Singleton
class PlanWindow {

    private final Readers readers;
    private final MayWe mayWe;
    private final Lines lines;
    private final NextChannel next;
    private final Compose compose;
    private final InstantSource clock;

    PlanWindow(Readers readers, MayWe mayWe, Lines lines, NextChannel next, Compose compose, InstantSource clock) {
        this.readers = readers;
        this.mayWe = mayWe;
        this.lines = lines;
        this.next = next;
        this.compose = compose;
        this.clock = clock;
    }

    /** @param cost segments for SMS, 1 elsewhere; @param tenths its price, 0 when it was paid on an earlier try */
    record Planned(int index, Urn urn, Channel line, Content content, int cost, long tenths) {

        /** Whether it begins a conversation where the provider counts those. */
        boolean first() {
            return content.template() != null;
        }
    }

    /** @param settled by index, what is decided without sending; @param held why and until when the others wait, or {@code null} */
    record Plan(List<Planned> going, Map<Integer, Recipient> settled, Verdict.Later held) {
    }

    Plan plan(Broadcast broadcast, Chunk chunk, List<Integer> waiting) {
        Readers.Read people = readers.read(chunk, waiting);
        Set<String> full = readers.usedUp(broadcast, chunk, waiting);
        Plan plan = new Plan(new ArrayList<>(), new HashMap<>(), null);
        Verdict.Later held = null;
        for (int index : waiting) {
            Recipient recipient = chunk.recipients().get(index);
            Verdict verdict = full.contains(recipient.contact()) ? new Verdict.Refused("weekly-limit")
                    : judge(broadcast, recipient, people, index, plan);
            if (verdict instanceof Verdict.Later later) {
                held = held == null || later.until().isBefore(held.until()) ? later : held;
            } else if (verdict instanceof Verdict.Refused refused && plan.settled().get(index) == null) {
                plan.settled().put(index, recipient.with(RecipientState.REFUSED, null, refused.why()));
            }
        }
        return new Plan(plan.going(), plan.settled(), held);
    }

    private Verdict judge(Broadcast broadcast, Recipient recipient, Readers.Read people, int index, Plan plan) {
        Contact contact = people.contacts().get(recipient.contact());
        Address address = people.addresses().get(recipient.urn());
        Optional<Channel> line = contact == null || address == null ? Optional.empty() : next.line(contact, address);
        if (line.isEmpty()) {
            return new Verdict.Refused("unreachable");
        }
        if (contact.audience() != broadcast.audience().of()) {
            return new Verdict.Refused("other-audience");
        }
        String language = contact.language() == null ? "it" : contact.language();
        Content content = compose.compose(broadcast, language, recipient.why(), line.get());
        Verdict verdict = mayWe.judge(new Intended(contact, address, line.get().type(), lines.capabilities(line.get()),
                broadcast.purpose(), Lane.BULK, content.template() != null, clock.instant()));
        return switch (verdict) {
            case Verdict.Allowed allowed -> {
                plan.going().add(priced(index, recipient, line.get(), content));
                yield verdict;
            }
            case Verdict.NeedsTemplate closed -> elsewhere(recipient, contact, index, plan, closed.why());
            case Verdict.Refused refused when refused.why().equals("dead") || refused.why().equals("blocked") ->
                    elsewhere(recipient, contact, index, plan, refused.why());
            case Verdict.Refused refused -> refused;
            case Verdict.Later later -> later;
        };
    }

    private Verdict elsewhere(Recipient recipient, Contact contact, int index, Plan plan, String why) {
        return after(contact, recipient).map(address -> {
            plan.settled().put(index, recipient.by(address.urn()));
            return Verdict.ALLOWED;
        }).orElse(new Verdict.Refused(why));
    }

    /** The next channel in the person's order after the one this recipient stands at. */
    private Optional<Address> after(Contact contact, Recipient recipient) {
        int at = contact.urns().indexOf(recipient.urn());
        return next.after(contact, new HashSet<>(contact.urns().subList(0, at + 1)));
    }

    /** A provider that said "not now" took nothing: the same message is not paid twice. */
    private Planned priced(int index, Recipient recipient, Channel line, Content content) {
        int cost = cost(content, line);
        return new Planned(index, recipient.urn(), line, content, cost,
                recipient.tries() > 0 ? 0 : readers.price(line, cost, today()));
    }

    /** Money before the message: what is not in the office's cap does not leave. */
    boolean pay(Broadcast broadcast, List<Planned> going) {
        return readers.pay(broadcast, going, today());
    }

    private LocalDate today() {
        return clock.instant().atZone(Rome.ZONE).toLocalDate();
    }

    private static int cost(Content content, Channel line) {
        return line.type().equals(ChannelType.SMS) ? SmsText.of(content.text()).segments() : 1;
    }
}
