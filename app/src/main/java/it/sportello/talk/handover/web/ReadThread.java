package it.sportello.talk.handover.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.tasks.PersonNames;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.StateWords;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A conversation as the person saw it: both sides' words, what could be tapped, the broadcasts in between. */
@Singleton
class ReadThread {

    private final Conversations conversations;
    private final Contacts contacts;
    private final StaffMembers members;
    private final StateWords words;
    private final ReadBroadcasts broadcasts;
    private final PersonNames names;

    ReadThread(Conversations conversations, Contacts contacts, StaffMembers members, StateWords words, ReadBroadcasts broadcasts,
               PersonNames names) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.members = members;
        this.words = words;
        this.broadcasts = broadcasts;
        this.names = names;
    }

    /** @param side {@code person}, {@code us}, {@code note}; @param language of the words, for who listens to them */
    @Introspected
    record Bubble(String side, String who, String text, List<String> choices, String link, String at, String channel, String state,
                  String language) {
    }

    /**
     * @param known   whether there is a page about the person
     * @param refuses whether they said no to everything we begin
     * @param minor   general information only, until somebody confirms
     * @param older   query of the page before, or {@code null}
     * @param newer   of the one after
     */
    @Introspected
    record Shown(String name, boolean known, boolean refuses, String language, boolean minor, List<Bubble> bubbles, String older, String newer) {
    }

    record Timed(Instant at, Bubble bubble) {
    }

    /** Whom we only ever wrote to has no conversation yet: an empty one, of their office, that holds what they got. */
    Optional<Conversation> find(String id) {
        return conversations.find(id).or(() -> contacts.find(id).map(known -> {
            Conversation none = conversations.of(id);
            return new Conversation(id, none.version(), known.office(), none.floor(), null, 0, List.of(), 0, List.of(), null);
        }));
    }

    Shown read(Conversation conversation, Integer page) {
        Contact contact = contacts.find(conversation.contact()).orElse(null);
        String language = contact == null || contact.language() == null ? "it" : contact.language();
        int latestPage = conversation.latest().isEmpty() ? 1 : (conversation.latest().getFirst().number() - 1) / Conversations.PAGE + 1;
        boolean earlier = page != null && page >= 1 && page < latestPage;
        int shown = earlier ? page : latestPage;
        List<Message> messages = earlier ? conversations.page(conversation.contact(), page) : conversation.latest();
        List<Timed> all = new ArrayList<>(messages.stream().map(message -> new Timed(message.at(), bubble(message, language))).toList());
        if (contact != null) {
            Instant from = shown == 1 || messages.isEmpty() ? Instant.MIN : messages.getFirst().at();
            Instant until = earlier ? start(conversation, shown + 1, latestPage) : Instant.MAX;
            all.addAll(broadcasts.between(contact, language, from, until));
        }
        // by time, but never a message before the one it follows: the clocks of two providers differ
        all.sort(Comparator.comparing(Timed::at));
        boolean minor = contact != null && contact.age() == Contact.Age.MINOR;
        return new Shown(names.of(List.of(conversation.contact())).getOrDefault(conversation.contact(), "Persona senza nome"),
                contact != null, contact != null && contact.standing().refuseEverything(), language, minor, all.stream().map(Timed::bubble).toList(),
                shown > 1 ? "?page=" + (shown - 1) : null, !earlier ? null : shown + 1 < latestPage ? "?page=" + (shown + 1) : "");
    }

    private Instant start(Conversation conversation, int page, int latestPage) {
        List<Message> next = page < latestPage ? conversations.page(conversation.contact(), page) : conversation.latest();
        return next.isEmpty() ? Instant.MAX : next.getFirst().at();
    }

    private Bubble bubble(Message message, String language) {
        String side = switch (message.from()) {
            case PERSON -> "person";
            case SPORTELLO -> "us";
            case NOTE -> "note";
        };
        String who = switch (message.from()) {
            case PERSON -> "La persona";
            case SPORTELLO -> message.author() == null ? "Sportello"
                    : members.find(message.author()).map(StaffMember::name).orElse("Ufficio");
            case NOTE -> "Nota per l'ufficio";
        };
        return new Bubble(side, who, message.content().text(), message.content().choices().stream().map(QuickReply::title).toList(),
                message.content().link() == null ? null : message.content().link().title(), ListConversations.since(message.at()),
                ReadBroadcasts.channel(message.urn()), message.ours() ? words.of(message.state(), message.code()) : null, language);
    }
}
