package it.sportello.talk.intake.answering;

import it.sportello.bots.dialogue.Session;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.handover.OpenQuestion;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

/** Staff has given the floor back: whatever the person was answering is asked again. */
@Singleton
class AskAgain implements OpenQuestion {

    private final Talk talk;
    private final Contacts contacts;
    private final Addresses addresses;
    private final Lines lines;

    AskAgain(Talk talk, Contacts contacts, Addresses addresses, Lines lines) {
        this.talk = talk;
        this.contacts = contacts;
        this.addresses = addresses;
        this.lines = lines;
    }

    @Override
    public Optional<Asked> again(Conversation from, Message heard, String key, Instant now) {
        Session session = from.session();
        if (session == null || !now.isBefore(session.until())) {
            return Optional.empty();
        }
        Channel line = lines.find(heard.line()).orElseThrow();
        Answering turn = new Answering(from, key, InboundMessage.typed(heard.urn(), now, key, ""),
                addresses.find(heard.urn()).orElse(null), contacts.find(from.contact()).orElseThrow(),
                new Answering.LineInUse(line, lines.capabilities(line)), now);
        turn.floor(Floor.bot(now));
        talk.say(turn, "dialogue.waiting");
        talk.again(turn);
        // nobody wrote anything: only our own words count
        return Optional.of(new Asked(turn.session(), turn.floor(),
                turn.taken().said().stream().filter(Message::ours).map(Message::content).toList()));
    }
}
