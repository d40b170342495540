package it.sportello.people.personal.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.personal.OwnLanguage;
import it.sportello.people.personal.entry.Challenge;
import it.sportello.people.personal.entry.Challenges;
import it.sportello.people.personal.entry.OwnAddresses;
import it.sportello.people.records.PersonWords;
import it.sportello.platform.web.Pages;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.DigestUtils;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The page of the code: the field once one is out, and the addresses one can be sent to, which are never shown whole. */
@Singleton
class CodePage {

    private static final String VIEW = "people/personal/code";
    private static final int NAME = 16;

    private final OwnAddresses own;
    private final Challenges challenges;
    private final PersonWords words;
    private final EntryPage page;
    private final InstantSource clock;

    CodePage(OwnAddresses own, Challenges challenges, PersonWords words, EntryPage page, InstantSource clock) {
        this.own = own;
        this.challenges = challenges;
        this.words = words;
        this.page = page;
        this.clock = clock;
    }

    /** @param id of the address, which does not tell it */
    @Introspected
    record Way(String id, String label) {
    }

    MutableHttpResponse<Object> show(HttpStatus status, Contact who, String problem) {
        String language = OwnLanguage.of(who.language());
        Map<String, Object> model = page.words(language);
        model.put("ways", own.of(who.id()).stream().map(address -> way(address.urn(), language)).toList());
        challenges.find(who.id()).filter(sent -> sent.open(clock.instant())).map(Challenge::urn)
                .ifPresent(urn -> model.put("sent", page.say(language, "code-sent", Map.of("address", words.masked(urn)))));
        model.put("problem", problem);
        return Pages.page(status, VIEW, model);
    }

    String say(Contact who, String key, Map<String, ?> values) {
        return page.say(OwnLanguage.of(who.language()), key, values);
    }

    Optional<Urn> address(Contact who, String id) {
        return who.urns().stream().filter(urn -> id(urn).equals(id)).findFirst();
    }

    private Way way(Urn urn, String language) {
        return new Way(id(urn), page.say(language, "code-to", Map.of("address", words.masked(urn))));
    }

    private static String id(Urn urn) {
        return DigestUtils.sha256Hex(urn.text()).substring(0, NAME);
    }
}
