package it.sportello.bench;

import io.micronaut.context.ApplicationContext;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Urn;
import it.sportello.crash.Filled;
import it.sportello.people.records.Origin;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import it.sportello.platform.rates.Lane;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.MovableClock;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.TurnTaken;
import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A million people in the store, each with a name, an address and a conversation of ten messages: one is written by the service
 * itself, the others are copies of what it wrote, under names of their own.
 */
final class Crowd {

    static final int MESSAGES = 10;
    private static final int AT_ONCE = 1_000;
    private static final String MODEL = "t0000000";

    private final ApplicationContext context;
    private final Store store;

    Crowd(ApplicationContext context) {
        this.context = context;
        this.store = context.getBean(Store.class);
    }

    static String id(int n) {
        return "t%07d".formatted(n);
    }

    /** Until there are so many, or the time is over. @return how many there are */
    int fill(int people, Duration most) {
        long until = System.nanoTime() + most.toNanos();
        model();
        Document record = store.collection("person-records").find(new Document("_id", MODEL)).first();
        Document conversation = store.collection("conversations").find(new Document("_id", MODEL)).first();
        int done = 1;
        while (done < people && System.nanoTime() < until) {
            int to = Math.min(people, done + AT_ONCE);
            people(done, to);
            List<String> ids = IntStream.range(done, to).mapToObj(Crowd::id).toList();
            store.collection("person-records").insertMany(ids.stream().map(id -> copy(record, id)).toList());
            store.collection("conversations").insertMany(ids.stream().map(id -> copy(conversation, id)).toList());
            done = to;
        }
        return done;
    }

    private void people(int from, int to) {
        Filled.people(context, "telegram", n -> new Urn("telegram", Integer.toString(Filled.FIRST_CHAT + n)), from, to);
    }

    private void model() {
        people(0, 1);
        Instant now = context.getBean(MovableClock.class).instant();
        context.getBean(Records.class).save(new PersonRecord(MODEL, 0, "Prova", "Persona", null, null,
                new Origin("misura", Origin.Basis.PUBLIC_TASK, null, now)));
        Urn urn = new Urn("telegram", Integer.toString(Filled.FIRST_CHAT));
        List<Message> said = IntStream.rangeClosed(1, MESSAGES).mapToObj(n -> message(n, n % 2 == 1, urn, now)).toList();
        context.getBean(Conversations.class).turn(MODEL, "model", from -> new TurnTaken("model", null, Floor.bot(now), null, 0, said, now));
    }

    private static Message message(int n, boolean person, Urn urn, Instant now) {
        return new Message(MODEL + "." + n, n, person ? Message.From.PERSON : Message.From.SPORTELLO, now, "telegram", urn,
                Content.text("Un messaggio di prova, lungo come quelli che si scrivono davvero in una conversazione di lavoro."),
                person ? null : Lane.REPLY, null, person ? MessageState.RECEIVED : MessageState.SENT, Integer.toString(n), null, null, null, 0);
    }

    private static Document copy(Document model, String id) {
        Document copy = new Document();
        model.forEach((name, value) -> copy.append(name, value(value, id)));
        return copy;
    }

    private static Object value(Object value, String id) {
        return switch (value) {
            case Document inner -> copy(inner, id);
            case List<?> list -> {
                List<Object> all = new ArrayList<>();
                list.forEach(each -> all.add(value(each, id)));
                yield all;
            }
            case String text -> text.startsWith(MODEL) ? id + text.substring(MODEL.length()) : text;
            case null -> null;
            default -> value;
        };
    }
}
