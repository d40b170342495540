package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.people.discretion.Discretion;
import it.sportello.platform.rates.Lane;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.templates.TemplateOf;
import it.sportello.talk.delivery.NextChannel;
import it.sportello.talk.delivery.policies.Intended;
import it.sportello.talk.delivery.policies.MayWe;
import it.sportello.talk.delivery.policies.Verdict;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.templates.ChooseTemplate.Choice;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether one person may be written to by one address: what the send does and what a preview foresees, by the same table. */
@Singleton
public class JudgeReader {

    /** Why somebody waits for a template; those of other tracks do not. */
    static final String PAUSED = "template-paused";
    /** Another address of the same person may do where these are the reason. */
    private static final Set<String> ELSEWHERE = Set.of("dead", "blocked", "discreet-channel");

    private final MayWe mayWe;
    private final Lines lines;
    private final NextChannel next;
    private final TemplateOf templates;

    JudgeReader(MayWe mayWe, Lines lines, NextChannel next, TemplateOf templates) {
        this.mayWe = mayWe;
        this.lines = lines;
        this.next = next;
        this.templates = templates;
    }

    /** What came of it. */
    public sealed interface Judgement {

        record May(Channel line) implements Judgement {
        }

        record Later(Verdict.Later until) implements Judgement {
        }

        /** Not by this address, and why; perhaps by another. @param otherwise who has no other waits so, or {@code null} gets nothing */
        record NotHere(String why, Verdict.Later otherwise) implements Judgement {
        }

        record Never(String why) implements Judgement {
        }
    }

    /** @param contact {@code null} when there is none; @param address likewise; @param discretion what they asked for, or {@code null} */
    Judgement judge(Broadcast broadcast, Contact contact, Address address, Discretion discretion, Instant now) {
        return judge(broadcast, contact, address, discretion, now, mayWe::judge);
    }

    /** The same for when nothing holds it that passes by itself: never {@link Judgement.Later}. */
    public Judgement foresee(Broadcast broadcast, Contact contact, Address address, Discretion discretion, Instant when) {
        return judge(broadcast, contact, address, discretion, when, mayWe::foresee);
    }

    private Judgement judge(Broadcast broadcast, Contact contact, Address address, Discretion discretion, Instant when,
                            Function<Intended, Verdict> table) {
        Optional<Channel> line = contact == null || address == null ? Optional.empty() : next.line(contact, address);
        if (line.isEmpty()) {
            return new Judgement.Never("unreachable");
        }
        if (contact.audience() != broadcast.audience().of()) {
            return new Judgement.Never("other-audience");
        }
        Choice template = templates.choice(broadcast, contact, discretion != null);
        return switch (table.apply(new Intended(contact, address, line.get().type(), lines.capabilities(line.get()),
                broadcast.purpose(), Lane.BULK, template instanceof Choice.Use, when, discretion))) {
            case Verdict.Allowed allowed -> new Judgement.May(line.get());
            case Verdict.Later later -> new Judgement.Later(later);
            case Verdict.NeedsTemplate closed -> withoutTemplate(template, closed);
            case Verdict.Refused refused -> ELSEWHERE.contains(refused.why()) ? new Judgement.NotHere(refused.why(), null)
                    : new Judgement.Never(refused.why());
        };
    }

    private static Judgement withoutTemplate(Choice template, Verdict.NeedsTemplate closed) {
        return switch (template) {
            case Choice.Paused paused -> new Judgement.NotHere(PAUSED, new Verdict.Later(PAUSED, paused.until(),
                    "Meta ha messo in pausa il modello WhatsApp: aspetta chi non ha un altro canale"));
            case Choice.Stopped stopped -> new Judgement.NotHere("template-stopped", null);
            case Choice.Use use -> new Judgement.NotHere(closed.why(), null);
            case Choice.None none -> new Judgement.NotHere(closed.why(), null);
        };
    }

    /** The next address in the person's order after this one. */
    Optional<Address> after(Contact contact, Address address) {
        return next.after(contact, until(contact, address));
    }

    /** The same, when the person's addresses are known already. */
    public Optional<Address> after(Contact contact, Address address, Collection<Address> known) {
        return next.after(contact, until(contact, address), known);
    }

    private static Set<Urn> until(Contact contact, Address address) {
        return new HashSet<>(contact.urns().subList(0, contact.urns().indexOf(address.urn()) + 1));
    }
}
