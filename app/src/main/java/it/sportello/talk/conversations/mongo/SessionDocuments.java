package it.sportello.talk.conversations.mongo;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Session;
import org.bson.Document;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session to and from its document. Kept values are pairs, because a name may hold a dot. */
final class SessionDocuments {

    private SessionDocuments() {
    }

    static Document write(Session session) {
        if (session == null) {
            return null;
        }
        return new Document("id", session.id())
                .append("flow", session.flow())
                .append("revision", session.revision())
                .append("node", session.node())
                .append("step", session.step())
                .append("language", session.language())
                .append("kept", session.kept().entrySet().stream()
                        .map(entry -> new Document("name", entry.getKey()).append("value", entry.getValue())).toList())
                .append("options", session.options().stream()
                        .map(option -> new Document("id", option.id()).append("title", option.title())).toList())
                .append("back", session.back())
                .append("misses", session.misses())
                .append("call", session.call())
                .append("until", session.until() == null ? null : Date.from(session.until()));
    }

    static Session read(Document found) {
        if (found == null) {
            return null;
        }
        Map<String, String> kept = new LinkedHashMap<>();
        found.getList("kept", Document.class).forEach(pair -> kept.put(pair.getString("name"), pair.getString("value")));
        List<Option> options = found.getList("options", Document.class).stream()
                .map(option -> new Option(option.getString("id"), option.getString("title"))).toList();
        Date until = found.getDate("until");
        return new Session(found.getString("id"), found.getString("flow"), found.getString("revision"),
                found.getString("node"), found.getInteger("step"), found.getString("language"), kept, options,
                found.getList("back", String.class), found.getInteger("misses"), found.getString("call"),
                until == null ? null : until.toInstant());
    }
}
