package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.PersonalText;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.sending.PlanWindow.Planned;
import it.sportello.talk.delivery.Veil;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words and the price of what goes to each of a window: the same text for all, or to each their own. */
@Singleton
class WriteWindow {

    private final Compose compose;
    private final Map<String, PersonalText> personal;
    private final Purse purse;
    private final Veil veil;

    WriteWindow(Compose compose, List<PersonalText> personal, Purse purse, Veil veil) {
        this.compose = compose;
        this.personal = personal.stream().collect(Collectors.toMap(PersonalText::kind, Function.identity()));
        this.purse = purse;
        this.veil = veil;
    }

    /** One who may be written to, and by which line. */
    record Ready(int index, Recipient recipient, Contact contact, Channel line, boolean discreet) {

        String language() {
            return contact.language() == null ? "it" : contact.language();
        }
    }

    /** @param nothing by index, why there is nothing to say to this one */
    record Written(List<Planned> going, Map<Integer, String> nothing) {
    }

    /** Whether two of one person do not repeat each other. */
    boolean differs(Broadcast broadcast) {
        PersonalText own = personal.get(broadcast.audience().kind());
        return own != null && !own.once();
    }

    Written write(Broadcast broadcast, List<Ready> ready) {
        PersonalText own = personal.get(broadcast.audience().kind());
        if (own != null) {
            return write(broadcast, ready, own);
        }
        return new Written(ready.stream().map(one -> priced(one, one.recipient().why(),
                compose.compose(broadcast, one.language(), one.recipient().why(), one.line()))).toList(), Map.of());
    }

    private Written write(Broadcast broadcast, List<Ready> ready, PersonalText own) {
        List<Planned> going = new ArrayList<>();
        Map<Integer, String> nothing = new HashMap<>();
        Map<String, PersonalText.Said> said = own.write(broadcast, ready.stream().map(one -> new PersonalText.Reader(
                one.recipient().contact(), one.language(), one.line().type(), compose.taps(one.line()),
                told -> compose.fits(content(broadcast, one, own, told), one.line()))).toList());
        for (Ready one : ready) {
            switch (said.get(one.recipient().contact())) {
                case PersonalText.Told told -> going.add(priced(one, told.text(), content(broadcast, one, own, told)));
                case PersonalText.Nothing none -> nothing.put(one.index(), none.why());
            }
        }
        return new Written(going, nothing);
    }

    private Content content(Broadcast broadcast, Ready one, PersonalText own, PersonalText.Told told) {
        return compose.personal(broadcast, one.language(), told, own.template(), one.line());
    }

    /** A provider that said "not now" took nothing: the same message is not paid twice. */
    private Planned priced(Ready one, String told, Content words) {
        Content content = one.discreet() ? veil.words(one.language()) : words;
        int cost = one.line().type().equals(ChannelType.SMS) ? SmsText.of(content.text()).segments() : 1;
        return new Planned(one.index(), one.recipient().contact(), one.recipient().urn(), one.line(), content, told, cost,
                one.recipient().tries() > 0 ? 0 : purse.price(one.line(), cost),
                one.discreet() ? new PlanWindow.Hidden(one.contact().id(), words) : null);
    }

    /** Money before the message: what is not in the office's cap does not leave. */
    boolean pay(Broadcast broadcast, List<Planned> going) {
        return purse.pay(broadcast, going);
    }

    /** Those who may really leave, noted by whoever tells each something else. */
    List<Planned> leaving(Broadcast broadcast, List<Planned> going) {
        PersonalText own = personal.get(broadcast.audience().kind());
        if (own == null || going.isEmpty()) {
            return going;
        }
        Set<String> may = own.leaving(broadcast, going.stream().map(Planned::contact).toList());
        return going.stream().filter(one -> may.contains(one.contact())).toList();
    }
}
