package it.sportello.office.staff.mongo;

import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffSession;
import org.bson.Document;

import java.util.Date;
import java.util.List;

/** An account as a document and back. */
final class StaffDocuments {

    private StaffDocuments() {
    }

    /** All but {@code _id}, sessions and version. */
    static Document fields(StaffMember member) {
        return new Document("name", member.name())
                .append("email", member.email())
                .append("role", member.role())
                .append("offices", member.offices())
                .append("passwordHash", member.passwordHash())
                .append("passwordOnce", member.passwordOnce())
                .append("active", member.active());
    }

    static Document session(StaffSession session) {
        return new Document("id", session.id()).append("since", Date.from(session.since()));
    }

    static StaffMember member(Document document) {
        List<StaffSession> sessions = document.getList("sessions", Document.class, List.of()).stream()
                .map(each -> new StaffSession(each.getString("id"), each.getDate("since").toInstant())).toList();
        return new StaffMember(document.getString("_id"), document.getString("name"), document.getString("email"),
                document.getString("role"), document.getList("offices", String.class, List.of()),
                document.getString("passwordHash"), document.getBoolean("passwordOnce", false),
                document.getBoolean("active", false), sessions, document.getLong("version"));
    }
}
