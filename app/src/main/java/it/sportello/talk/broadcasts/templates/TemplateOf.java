package it.sportello.talk.broadcasts.templates;

import it.sportello.people.contacts.Contact;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.PersonalText;
import it.sportello.talk.delivery.Veil;
import it.sportello.talk.templates.ChooseTemplate;
import it.sportello.talk.templates.ChooseTemplate.Choice;
import it.sportello.talk.templates.TemplateStanding;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which approved template a broadcast needs where WhatsApp wants one, and whether it may be used now. */
@Singleton
public class TemplateOf {

    /** Says a vacancy to who asked for it. */
    public static final String OFFER = "offerta_lavoro";

    private final ChooseTemplate templates;
    private final Map<String, PersonalText> personal;

    TemplateOf(ChooseTemplate templates, List<PersonalText> personal) {
        this.templates = templates;
        this.personal = personal.stream().collect(Collectors.toMap(PersonalText::kind, Function.identity()));
    }

    /** @param contact {@code null} reads Italian; @param discreet whether they are only told that there is a message */
    public Choice choice(Broadcast broadcast, Contact contact, boolean discreet) {
        String name = discreet ? Veil.TEMPLATE : name(broadcast);
        String language = contact == null || contact.language() == null ? "it" : contact.language();
        return name == null ? new Choice.None() : templates.choose(name, language);
    }

    /** Those that Meta has stopped, by language. */
    public List<TemplateStanding> stopped(Broadcast broadcast) {
        String name = name(broadcast);
        return name == null ? List.of() : templates.stopped(name);
    }

    /** {@code null} when it has none: it can only answer people. */
    private String name(Broadcast broadcast) {
        PersonalText own = personal.get(broadcast.audience().kind());
        return own != null ? own.template() : broadcast.subject() == null ? null : OFFER;
    }
}
