package it.sportello.talk.conversations.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Kept;
import it.sportello.office.rights.Subject;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.SamePerson;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.Rome;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.pull;

/**
 * Every word of both sides. With the conversation goes what waits in it: a message that nobody can claim any more is not sent. Its
 * own document goes last, because the days and pages are told by it.
 */
@Singleton
class MongoConversationsHeld implements Holdings, Kept {

    private static final int A_YEAR = 365;

    private final Conversations conversations;
    private final Contacts contacts;
    private final SamePerson same;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> days;
    private final MongoCollection<Document> hidden;

    MongoConversationsHeld(Store store, Conversations conversations, Contacts contacts, SamePerson same) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.same = same;
        documents = store.collection("conversations");
        pages = store.collection("conversation-pages");
        days = store.collection("conversation-days");
        hidden = store.collection("hidden-words");
    }

    @Override
    public String title() {
        return "Conversazioni";
    }

    @Override
    public Set<String> collections() {
        return Set.of("conversations", "conversation-pages", "conversation-days", "hidden-words");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return found(subject).flatMap(this::messages).map(message -> Facts.of(switch (message.from()) {
            case PERSON -> "Tu";
            case SPORTELLO -> "Noi";
            case NOTE -> "Appunto dell'ufficio";
        }, message.content().text()).and("Quando", message.at()).map()).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        List<String> goes = new ArrayList<>(found(subject).map(conversation -> conversation.last() == 1 ? "Una conversazione con un messaggio."
                : "Una conversazione con " + conversation.last() + " messaggi.").toList());
        long waiting = found(subject).mapToLong(conversation -> conversation.waiting().size()).sum();
        if (waiting > 0) {
            goes.add((waiting == 1 ? "Un messaggio che aspetta" : waiting + " messaggi che aspettano") + " di partire: non parte più.");
        }
        if (found(subject).anyMatch(conversation -> !conversation.floor().bot())) {
            goes.add("La conversazione è in mano a una persona o la aspetta: si chiude.");
        }
        return new Fate(goes, List.of());
    }

    @Override
    public boolean erase(Subject subject) {
        found(subject).toList().forEach(this::forget);
        hidden.deleteMany(in("_id", subject.ids()));
        return true;
    }

    private Stream<Conversation> found(Subject subject) {
        return subject.ids().stream().flatMap(id -> conversations.find(id).stream());
    }

    private Stream<Message> messages(Conversation conversation) {
        int earlier = conversation.latest().isEmpty() ? 0 : (conversation.latest().getFirst().number() - 1) / Conversations.PAGE;
        return Stream.concat(IntStream.rangeClosed(1, earlier).boxed().flatMap(page -> conversations.page(conversation.contact(), page).stream()),
                conversation.latest().stream());
    }

    private void forget(Conversation conversation) {
        String contact = conversation.contact();
        List<LocalDate> spoken = messages(conversation).map(message -> LocalDate.ofInstant(message.at(), Rome.ZONE)).distinct().toList();
        List<String> lists = spoken.stream().flatMap(day -> Stream.of(MongoRecent.id(conversation.office(), day), MongoRecent.id(null, day))).distinct().toList();
        days.updateMany(in("_id", lists), pull("contacts", contact));
        pages.deleteMany(in("_id", IntStream.rangeClosed(1, conversation.last() / Conversations.PAGE + 1).mapToObj(page -> contact + "/" + page).toList()));
        documents.deleteOne(in("_id", contact));
    }

    @Override
    public String kind() {
        return "conversations";
    }

    @Override
    public String label() {
        return "Le conversazioni, dall'ultimo messaggio";
    }

    @Override
    public int usualDays() {
        return A_YEAR;
    }

    /** What is in staff's hands, or has still to leave, stays until it is over. */
    @Override
    public int purge(Instant before) {
        AtomicInteger gone = new AtomicInteger();
        contacts.each(contact -> same.ids(contact.id()).forEach(id -> conversations.find(id)
                .filter(conversation -> conversation.floor().bot() && conversation.waiting().isEmpty())
                .filter(conversation -> last(conversation).filter(at -> at.isBefore(before)).isPresent()).ifPresent(conversation -> {
                    forget(conversation);
                    hidden.deleteOne(in("_id", id));
                    gone.incrementAndGet();
                })));
        return gone.get();
    }

    private static Optional<Instant> last(Conversation conversation) {
        return Stream.concat(Stream.ofNullable(conversation.heard()), conversation.latest().stream().map(Message::at)).max(Instant::compareTo);
    }
}
