package it.sportello.talk.handover.web;

import it.sportello.people.merging.MergePart;
import it.sportello.talk.conversations.Conversations;
import jakarta.inject.Singleton;

import java.util.Optional;

/** What a person writes after a merge goes to the conversation of the one that stands: no operator may be waiting in the other. */
@Singleton
class NotInHands implements MergePart {

    private final Conversations conversations;

    NotInHands(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Optional<String> prevents(String from) {
        return conversations.find(from).filter(found -> !found.floor().bot())
                .map(found -> "L'altra scheda ha una conversazione in mano a un operatore, o in attesa: prima chiudila.");
    }
}
