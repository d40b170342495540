package it.sportello.talk.broadcasts.mongo;

import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A broadcast to and from its document. */
final class BroadcastDocuments {

    private BroadcastDocuments() {
    }

    static Document write(Broadcast broadcast) {
        Broadcast.Run run = broadcast.run();
        return new Document("_id", broadcast.id())
                .append("version", broadcast.version())
                .append("office", broadcast.office())
                .append("title", broadcast.title())
                .append("purpose", broadcast.purpose().name())
                .append("subject", broadcast.subject())
                .append("texts", new Document(Map.copyOf(broadcast.texts())))
                .append("audience", new Document("kind", broadcast.audience().kind())
                        .append("of", broadcast.audience().of().name())
                        .append("terms", new Document(Map.copyOf(broadcast.audience().terms())))
                        .append("without", broadcast.audience().without().stream().sorted().toList()))
                .append("state", broadcast.state().name())
                .append("plan", new Document("startAt", date(broadcast.plan().startAt()))
                        .append("people", broadcast.plan().people()).append("cents", broadcast.plan().cents())
                        .append("ends", date(broadcast.plan().ends()))
                        .append("rehearsal", broadcast.plan().rehearsal().name()))
                .append("run", new Document("chunks", run.chunks()).append("created", date(run.created()))
                        .append("started", date(run.started())).append("ended", date(run.ended()))
                        .append("heldWhy", run.heldWhy()).append("heldTill", date(run.heldTill())).append("cents", run.cents()))
                .append("author", broadcast.author())
                .append("approver", broadcast.approver());
    }

    static Broadcast read(Document found) {
        Document audience = found.get("audience", Document.class);
        Document plan = found.get("plan", Document.class);
        Document run = found.get("run", Document.class);
        return new Broadcast(found.getString("_id"), found.getLong("version"), found.getString("office"),
                found.getString("title"), Purpose.valueOf(found.getString("purpose")), found.getString("subject"),
                words(found.get("texts", Document.class)),
                new Audience(audience.getString("kind"), Contact.Audience.valueOf(audience.getString("of")),
                        words(audience.get("terms", Document.class)), Set.copyOf(audience.getList("without", String.class))),
                BroadcastState.valueOf(found.getString("state")),
                new Broadcast.Plan(instant(plan, "startAt"), plan.getInteger("people"), plan.getLong("cents"), instant(plan, "ends"),
                        Broadcast.Rehearsal.valueOf(plan.get("rehearsal", "NONE"))),
                new Broadcast.Run(run.getInteger("chunks"), instant(run, "created"), instant(run, "started"),
                        instant(run, "ended"), run.getString("heldWhy"), instant(run, "heldTill"), run.getLong("cents")),
                found.getString("author"), found.getString("approver"));
    }

    private static Map<String, String> words(Document found) {
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Instant instant(Document found, String name) {
        Date date = found.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
