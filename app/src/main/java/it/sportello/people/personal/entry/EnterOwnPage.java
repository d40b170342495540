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

/** Opens a person's page to a browser for twenty minutes, and closes it. */
@Singleton
public class EnterOwnPage {

    public static final Duration VALID = Duration.ofMinutes(20);
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
        Contact person = contacts.find(contact).orElseThrow();
        String secret = ids.secret(SECRET_BYTES);
        Instant until = clock.instant().plus(VALID);
        due.at(ForgetEntry.KIND, ForgetEntry.session(id(secret)), until);
        sessions.open(id(secret), new OwnSessions.Visit(new Own(person.id(), OwnLanguage.of(person.language()), proof), until));
        journal.record(Entry.of(Kind.OWN_PAGE_ENTERED, Actor.person(person.id())).person(person.id()).with("by", by).with("proof", proof.level()));
        return secret;
    }

    /** Whose visit this is, as long as it lasts: whoever was merged meanwhile is the person they became. */
    public Optional<OwnSessions.Visit> now(String secret) {
        return sessions.find(id(secret)).filter(visit -> clock.instant().isBefore(visit.until()))
                .flatMap(visit -> contacts.find(visit.own().contact()).map(person -> new OwnSessions.Visit(
                        new Own(person.id(), OwnLanguage.of(person.language()), visit.own().proof()), visit.until())));
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
