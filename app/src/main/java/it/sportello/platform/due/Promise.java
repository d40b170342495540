package it.sportello.platform.due;

import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** @param tries how often it has failed */
record Promise(Instant at, String kind, String ref, int tries) {

    private static final int LONGEST_MINUTES = 60;

    static Promise from(Document document) {
        return new Promise(document.getDate("at").toInstant(), document.getString("kind"), document.getString("ref"),
                document.getInteger("tries"));
    }

    Document document() {
        return new Document("at", Date.from(at)).append("kind", kind).append("ref", ref).append("tries", tries);
    }

    Promise again(Instant now) {
        int minutes = tries >= 6 ? LONGEST_MINUTES : 1 << tries;
        return new Promise(now.plus(Duration.ofMinutes(minutes)), kind, ref, tries + 1);
    }
}
