package it.sportello.talk.intake;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Hash;
import it.sportello.people.consent.Choice;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells a turn to the journal, and the choices made in it: after it was written and before its event is forgotten, so that after
 * a kill it is told again. The choices are found in the contact, which keeps the event that made each.
 */
@Singleton
class TellTurn {

    private static final int NAME = 32;

    private final Journal journal;
    private final Conversations conversations;
    private final Contacts contacts;

    TellTurn(Journal journal, Conversations conversations, Contacts contacts) {
        this.journal = journal;
        this.conversations = conversations;
        this.contacts = contacts;
    }

    /** @param before as it was before the turn; {@code null} when it was taken before a crash */
    void tell(String key, String contact, Conversation before, Conversation after) {
        String name = Hash.of(contact + "/" + key).substring(0, NAME);
        Entry turn = Entry.of(Kind.TURN, Actor.person(contact)).named("turn/" + name).person(contact);
        if (before != null) {
            turn = said(turn, contact, before.last(), after.last());
        }
        List<Entry> entries = new ArrayList<>(List.of(turn));
        contacts.find(contact).ifPresent(person -> person.choices().stream().filter(choice -> madeBy(choice, key)).map(choice ->
                Entry.of(choice.wanted() ? Kind.CHOICE_GIVEN : Kind.CHOICE_WITHDRAWN, Actor.person(contact)).person(contact)
                        .named("choice/" + name + "/" + choice.purpose()).with("purpose", choice.purpose()).with("words", choice.words()))
                .forEach(entries::add));
        journal.record(entries);
    }

    private static boolean madeBy(Choice choice, String key) {
        return choice.message() != null && (choice.message().startsWith(key + "/") || choice.message().endsWith("/" + key)
                || choice.message().contains("/" + key + "/"));
    }

    /** How many of our answers stand in which state by now. */
    private Entry said(Entry turn, String contact, int from, int to) {
        Conversation now = conversations.of(contact);
        Entry told = turn.with("floor", now.floor().holder());
        for (var one : now.latest().stream()
                .filter(message -> message.ours() && message.number() > from && message.number() <= to)
                .collect(Collectors.groupingBy(message -> message.state().name(), Collectors.counting())).entrySet()) {
            told = told.with(one.getKey(), one.getValue());
        }
        return told;
    }
}
