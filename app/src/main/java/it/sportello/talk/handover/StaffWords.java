package it.sportello.talk.handover;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Content;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.rates.Lane;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.TurnTaken;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.lines.Rendering;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person reads when staff comes, writes and goes, as turns of the conversation. */
@Singleton
class StaffWords {

    private final Contacts contacts;
    private final StaffMembers members;
    private final Offices offices;
    private final Lines lines;
    private final Phrasebook phrases;
    private final InstantSource clock;

    StaffWords(Contacts contacts, StaffMembers members, Offices offices, Lines lines, Phrasebook phrases,
               InstantSource clock) {
        this.contacts = contacts;
        this.members = members;
        this.offices = offices;
        this.lines = lines;
        this.phrases = phrases;
        this.clock = clock;
    }

    boolean reachable(Conversation conversation) {
        return lastHeard(conversation).flatMap(message -> lines.find(message.line())).isPresent();
    }

    TurnTaken joined(Conversation from, String staff, String key) {
        String first = members.find(staff).map(StaffMember::name).map(name -> name.split(" ")[0]).orElse("");
        String office = Optional.ofNullable(from.office()).flatMap(offices::find).map(Office::name).orElse("");
        Floor held = Floor.held(staff, from.floor().reason(), clock.instant());
        boolean already = from.floor().holder() == Floor.Holder.STAFF;
        return already ? turn(from, key, from.floor(), null, staff)
                : turn(from, key, held, say(from, "operator.joined", Map.of("operator", first, "office", office)), staff);
    }

    TurnTaken written(Conversation from, String staff, String text, String key) {
        return turn(from, key, Floor.held(staff, from.floor().reason(), from.floor().since()), text, staff);
    }

    /** Nothing, but the request is remembered. */
    TurnTaken unchanged(Conversation from, String key) {
        return new TurnTaken("staff/" + key, from.office(), from.floor(), from.session(), from.misses(), List.of(), from.heard());
    }

    TurnTaken left(Conversation from, String key) {
        return turn(from, key, Floor.bot(clock.instant()), say(from, "operator.left", Map.of()), null);
    }

    private String say(Conversation from, String key, Map<String, ?> values) {
        String language = contacts.find(from.contact()).map(Contact::language).orElse(Phrasebook.FALLBACK);
        return phrases.say(language, key, values);
    }

    private TurnTaken turn(Conversation from, String key, Floor floor, String text, String author) {
        List<Message> said = text == null ? List.of() : List.of(message(from, text, author));
        return new TurnTaken("staff/" + key, from.office(), floor, floor.bot() ? null : from.session(), 0, said, from.heard());
    }

    private Message message(Conversation from, String text, String author) {
        Message heard = lastHeard(from).orElseThrow();
        Channel line = lines.find(heard.line()).orElseThrow();
        Content content = Rendering.render(Content.text(text), lines.capabilities(line), line.type());
        int number = from.last() + 1;
        return new Message(from.contact() + "." + number, number, Message.From.SPORTELLO, clock.instant(), line.id(),
                heard.urn(), content, Lane.REPLY, null, MessageState.QUEUED, null, null, author, null, 0);
    }

    private static Optional<Message> lastHeard(Conversation conversation) {
        return conversation.latest().reversed().stream().filter(message -> message.urn() != null).findFirst();
    }
}
