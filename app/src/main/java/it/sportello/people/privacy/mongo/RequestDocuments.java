package it.sportello.people.privacy.mongo;

import it.sportello.bots.messaging.Urn;
import it.sportello.office.rights.Subject;
import it.sportello.people.privacy.Refusal;
import it.sportello.people.privacy.Request;
import it.sportello.people.privacy.RequestState;
import org.bson.Document;

import java.util.Date;

/** A request to and from its document. */
final class RequestDocuments {

    private RequestDocuments() {
    }

    static Document write(Request request) {
        Request.Decision decided = request.decided();
        Subject subject = request.subject();
        return new Document("_id", request.receipt()).append("version", request.version()).append("what", request.what().name())
                .append("way", request.way().name()).append("contact", request.contact()).append("office", request.office())
                .append("asked", Date.from(request.asked())).append("state", request.state().name())
                .append("decided", decided == null ? null : new Document("by", decided.by()).append("at", Date.from(decided.at()))
                        .append("refusal", decided.refusal() == null ? null : decided.refusal().name()))
                .append("subject", subject == null ? null : new Document("ids", subject.ids())
                        .append("addresses", subject.addresses().stream().map(Urn::text).toList()).append("codes", subject.codes())
                        .append("since", Date.from(subject.since())));
    }

    static Request read(Document found) {
        Document decided = found.get("decided", Document.class);
        Document subject = found.get("subject", Document.class);
        return new Request(found.getString("_id"), found.getLong("version"), Request.What.valueOf(found.getString("what")),
                Request.Way.valueOf(found.getString("way")), found.getString("contact"), found.getString("office"), found.getDate("asked").toInstant(),
                RequestState.valueOf(found.getString("state")), decided == null ? null : decision(decided), subject == null ? null : subject(subject));
    }

    private static Request.Decision decision(Document found) {
        String refusal = found.getString("refusal");
        return new Request.Decision(found.getString("by"), found.getDate("at").toInstant(), refusal == null ? null : Refusal.valueOf(refusal));
    }

    private static Subject subject(Document found) {
        return new Subject(found.getList("ids", String.class), found.getList("addresses", String.class).stream().map(Urn::of).toList(),
                found.getList("codes", String.class), found.getDate("since").toInstant());
    }
}
