package it.sportello.talk.selfservice;

import io.micronaut.context.annotation.Factory;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.talk.leaving.ReopenMail;
import it.sportello.talk.lines.ChannelStatus;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RIPRENDI, for who had left e-mail too: {@code people.left-mail} says which addresses, {@code people.reopen-mail} opens one. */
@Factory
class MailCapabilities {

    private final Contacts contacts;
    private final ReopenMail mail;

    MailCapabilities(Contacts contacts, ReopenMail mail) {
        this.contacts = contacts;
        this.mail = mail;
    }

    @Singleton
    @Named("people.left-mail")
    Capability left() {
        return Capability.of("people.left-mail", call -> {
            Optional<Contact> contact = contacts.find(call.contact());
            List<Option> left = contact.map(found -> mail.left(found).stream().map(urn -> new Option(name(found, urn), masked(urn))).toList())
                    .orElse(List.of());
            return left.isEmpty() ? Reply.of("none") : new Reply("some", Map.of(), left);
        });
    }

    @Singleton
    @Named("people.reopen-mail")
    Capability reopen() {
        return Capability.of("people.reopen-mail", call -> contacts.find(call.contact())
                .flatMap(contact -> mail.left(contact).stream().filter(urn -> name(contact, urn).equals(call.arg("address"))).findFirst()
                        .map(urn -> reopened(contact, urn, call))).orElse(Reply.of("unknown")),
                List.of(new Capability.Need(ChannelStatus.name(ChannelType.EMAIL), "degraded.mail")));
    }

    private Reply reopened(Contact contact, Urn urn, Call call) {
        mail.reopen(contact, urn, "riprendi.mail/" + call.language(), call.id(), call.now());
        return Reply.of("reopened", Map.of("address", masked(urn)));
    }

    /** An address may be too long for what a tap carries: its place among the person's own is not. */
    private static String name(Contact contact, Urn urn) {
        return String.valueOf(contact.urns().indexOf(urn));
    }

    /** As its owner knows it again: whoever reads this chat may be someone else. */
    private static String masked(Urn urn) {
        int at = urn.path().indexOf('@');
        return urn.path().charAt(0) + "***" + urn.path().substring(at);
    }
}
