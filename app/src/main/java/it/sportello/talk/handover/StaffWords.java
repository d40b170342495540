package it.sportello.talk.handover;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Content;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.people.consent.Purpose;
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

import java.time.Instant;
import java.util.ArrayList;
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
    private final OpenQuestion question;

    StaffWords(Contacts contacts, StaffMembers members, Offices offices, Lines lines, Phrasebook phrases,
               OpenQuestion question) {
        this.contacts = contacts;
        this.members = members;
        this.offices = offices;
        this.lines = lines;
        this.phrases = phrases;
        this.question = question;
    }

    boolean reachable(Conversation conversation) {
        return lastHeard(conversation).flatMap(message -> lines.find(message.line())).isPresent();
    }

    TurnTaken joined(Conversation from, String staff, String key, Instant now) {
        String first = members.find(staff).map(StaffMember::name).map(name -> name.split(" ")[0]).orElse("");
        Floor held = Floor.held(staff, from.floor().reason(), now);
        boolean already = from.floor().holder() == Floor.Holder.STAFF;
        return already ? unchanged(from, key) : turn(from, key, held,
                messages(from, List.of(say(from, "operator.joined", Map.of("operator", first, "office", office(from)))), staff, now));
    }

    TurnTaken written(Conversation from, String staff, String text, String key, Instant now) {
        return turn(from, key, Floor.held(staff, from.floor().reason(), from.floor().since()),
                messages(from, List.of(render(from, text)), staff, now));
    }

    String name(String staff) {
        return members.find(staff).map(StaffMember::name).orElse("Ufficio");
    }

    /** A note for staff and, where the person can be reached, what they read: not an answer, so it waits for a decent hour. */
    TurnTaken told(Conversation from, String staff, String note, String phrase, String key, Instant now) {
        return noted(from, staff, note, reachable(from) ? say(from, phrase, Map.of()) : null, Purpose.SERVICE_NEWS, key, now);
    }

    /** The same, as an answer to what the person asked us. */
    TurnTaken answered(Conversation from, String note, Content answer, String key, Instant now) {
        return noted(from, null, note, answer, null, key, now);
    }

    private TurnTaken noted(Conversation from, String staff, String note, Content told, Purpose purpose, String key, Instant now) {
        int number = from.last() + 1;
        List<Message> said = new ArrayList<>(List.of(new Message(from.contact() + "." + number, number, Message.From.NOTE, now, null,
                null, Content.text(note), null, null, MessageState.RECEIVED, null, null, staff, null, 0)));
        if (told != null) {
            said.add(message(from, told, number + 1, purpose, null, now));
        }
        return new TurnTaken("staff/" + key, from.office(), from.floor(), from.session(), from.misses(), said, from.heard());
    }

    /** Nothing, but the request is remembered. */
    TurnTaken unchanged(Conversation from, String key) {
        return new TurnTaken("staff/" + key, from.office(), from.floor(), from.session(), from.misses(), List.of(), from.heard());
    }

    /** The bot speaks again, and what it was asking before is asked again. */
    TurnTaken left(Conversation from, String key, Instant now) {
        List<Content> said = new ArrayList<>(List.of(say(from, "operator.left", Map.of())));
        Optional<OpenQuestion.Asked> again = question.again(from, lastHeard(from).orElseThrow(), "staff/" + key, now);
        again.ifPresent(asked -> said.addAll(asked.said()));
        return new TurnTaken("staff/" + key, from.office(), again.map(OpenQuestion.Asked::floor).orElse(Floor.bot(now)),
                again.map(OpenQuestion.Asked::session).orElse(null), 0, messages(from, said, null, now), from.heard());
    }

    /** While nobody knows which office, staff writes for all of them: a sentence never ends in an empty name. */
    private String office(Conversation from) {
        return Optional.ofNullable(from.office()).flatMap(offices::find)
                .map(office -> words(from, "office.named", Map.of("name", office.name())))
                .orElseGet(() -> words(from, "office.any", Map.of()));
    }

    Content say(Conversation from, String key, Map<String, ?> values) {
        return render(from, words(from, key, values));
    }

    String words(Conversation from, String key, Map<String, ?> values) {
        String language = contacts.find(from.contact()).map(Contact::language).orElse(Phrasebook.FALLBACK);
        return phrases.say(language, key, values);
    }

    private Content render(Conversation from, String text) {
        Channel line = lines.find(lastHeard(from).orElseThrow().line()).orElseThrow();
        return Rendering.render(Content.text(text), lines.capabilities(line), line.type());
    }

    private static TurnTaken turn(Conversation from, String key, Floor floor, List<Message> said) {
        return new TurnTaken("staff/" + key, from.office(), floor, from.session(), 0, said, from.heard());
    }

    private static List<Message> messages(Conversation from, List<Content> said, String author, Instant now) {
        List<Message> messages = new ArrayList<>();
        said.forEach(content -> messages.add(message(from, content, from.last() + messages.size() + 1, null, author, now)));
        return messages;
    }

    private static Message message(Conversation from, Content content, int number, Purpose purpose, String author, Instant now) {
        Message heard = lastHeard(from).orElseThrow();
        return new Message(from.contact() + "." + number, number, Message.From.SPORTELLO, now, heard.line(), heard.urn(),
                content, Lane.REPLY, purpose, MessageState.QUEUED, null, null, author, null, 0);
    }

    private static Optional<Message> lastHeard(Conversation conversation) {
        return conversation.latest().reversed().stream().filter(message -> message.urn() != null).findFirst();
    }
}
