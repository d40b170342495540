package it.sportello.people.personal.entry;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.Proof;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnLanguage;
import it.sportello.platform.due.Due;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.DigestUtils;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Opens a person's page to a browser for twenty minutes, or one page below it for an hour, and closes it. */
@Singleton
public class EnterOwnPage {

    public static final Duration VALID = Duration.ofMinutes(20);
    /** Long enough for a slow reader and any questionnaire; what is answered stays when it ends. */
    public static final Duration ONE_PAGE = Duration.ofHours(1);
    private static final int SECRET_BYTES = 24;

    private final OwnSessions sessions;
    private final Contacts contacts;
    private final Journal journal;
    private final Due due;
    private final Ids ids;
    private final InstantSource clock;

    EnterOwnPage(OwnSessions sessions, Contacts contacts, Journal journal, Due due, Ids ids, InstantSource clock) {
        this.sessions = sessions;
        this.contacts = contacts;
        this.journal = journal;
        this.due = due;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param by {@code code} or {@code openid}. @return the secret for the cookie */
    public String open(String contact, Proof proof, String by) {
        return open(contact, proof, by, VALID, null);
    }

    /** By a link alone, which may have been passed on: nothing is proved, and nothing but this page opens. @param path below {@code /me} */
    public String openOne(String contact, String path) {
        return open(contact, Proof.ADDRESS, "link", ONE_PAGE, path);
    }

    private String open(String contact, Proof proof, String by, Duration valid, String only) {
        Contact person = contacts.find(contact).orElseThrow();
        String secret = ids.secret(SECRET_BYTES);
        Instant now = clock.instant();
        Instant until = now.plus(valid);
        due.at(ForgetEntry.KIND, ForgetEntry.session(id(secret)), until);
        sessions.open(id(secret), new OwnSessions.Visit(new Own(person.id(), OwnLanguage.of(person.language()), proof, now), until, only));
        journal.record(Entry.of(Kind.OWN_PAGE_ENTERED, Actor.person(person.id())).person(person.id()).with("by", by).with("proof", proof.level()));
        return secret;
    }

    /** Whose visit this is, as long as it lasts: whoever was merged meanwhile is the person they became. */
    public Optional<OwnSessions.Visit> now(String secret) {
        return sessions.find(id(secret)).filter(visit -> clock.instant().isBefore(visit.until()))
                .flatMap(visit -> contacts.find(visit.own().contact()).map(person -> new OwnSessions.Visit(
                        new Own(person.id(), OwnLanguage.of(person.language()), visit.own().proof(), visit.own().since()), visit.until(), visit.only())));
    }

    public void leave(String secret) {
        sessions.find(id(secret)).ifPresent(visit -> journal.record(Entry.of(Kind.OWN_PAGE_LEFT, Actor.person(visit.own().contact()))
                .person(visit.own().contact())));
        sessions.close(id(secret));
    }

    /** What a session is called where it is not a secret. */
    public static String id(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
