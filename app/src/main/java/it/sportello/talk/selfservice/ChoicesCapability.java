package it.sportello.talk.selfservice;

import it.sportello.bots.dialogue.Reply;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a person wants to receive, by scope: each purpose gets a new choice, with the words that were shown. */
@Singleton
class ChoicesCapability implements Capability {

    private static final Map<String, Set<Purpose>> SCOPES = Map.of(
            "none", EnumSet.noneOf(Purpose.class),
            "appointments", EnumSet.of(Purpose.APPOINTMENTS),
            "all-but-vacancies", EnumSet.complementOf(EnumSet.of(Purpose.VACANCIES)),
            "all", EnumSet.allOf(Purpose.class));

    private final Contacts contacts;
    private final Phrasebook phrases;

    ChoicesCapability(Contacts contacts, Phrasebook phrases) {
        this.contacts = contacts;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "people.choices";
    }

    @Override
    public Reply call(Call call) {
        String scope = SCOPES.containsKey(call.arg("scope")) ? call.arg("scope") : "none";
        Set<Purpose> wanted = SCOPES.get(scope);
        List<Choice> choices = Arrays.stream(Purpose.values())
                .map(purpose -> new Choice(purpose, Choice.EVERYWHERE, wanted.contains(purpose), call.now(),
                        "stop." + scope + "/" + call.language(), call.id() + "/" + purpose.name()))
                .toList();
        contacts.change(call.contact(), contact -> contact.choosing(choices));
        return Reply.of("set", Map.of("summary", summary(wanted, call.language())));
    }

    private String summary(Set<Purpose> wanted, String language) {
        if (wanted.isEmpty()) {
            return phrases.say(language, "choice.nothing");
        }
        List<String> names = wanted.stream()
                .map(purpose -> phrases.say(language, "choice." + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
        return phrases.say(language, "choice.receive", Map.of("choices", phrases.formats(language).list(names)));
    }
}
