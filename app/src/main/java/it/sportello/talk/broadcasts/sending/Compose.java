package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.Template;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.PersonalText;
import it.sportello.talk.broadcasts.codes.MessageCode;
import it.sportello.talk.broadcasts.templates.TemplateOf;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.lines.Rendering;
import it.sportello.talk.templates.ChooseTemplate;
import it.sportello.talk.templates.ChooseTemplate.Choice;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A broadcast as one person reads it: the text in their language, why they get it, what can be tapped, how to stop it. */
@Singleton
public class Compose {

    /** What one person may cost us. */
    private static final int SEGMENTS = 2;

    private final Lines lines;
    private final Phrasebook phrases;
    private final ChooseTemplate templates;

    Compose(Lines lines, Phrasebook phrases, ChooseTemplate templates) {
        this.lines = lines;
        this.phrases = phrases;
        this.templates = templates;
    }

    /** @param why why this person gets it, or {@code null} */
    public Content compose(Broadcast broadcast, String language, String why, Channel line) {
        return rendered(Content.of(text(broadcast, language, why == null ? null : capital(why), line), choices(broadcast, language))
                .withTemplate(template(broadcast, language)), line);
    }

    /** @param template its name */
    public Content personal(Broadcast broadcast, String language, PersonalText.Told told, String template, Channel line) {
        return rendered(Content.of(text(broadcast, language, told.text(), line), told.choices())
                .withTemplate(template(template, language, told.values())), line);
    }

    public boolean taps(Channel line) {
        return lines.capabilities(line).buttons() > 0;
    }

    public boolean fits(Content content, Channel line) {
        return line.type().equals(ChannelType.SMS) ? SmsText.of(content.text()).segments() <= SEGMENTS
                : content.text().length() <= lines.capabilities(line).textUnits();
    }

    private Content rendered(Content content, Channel line) {
        return Rendering.render(content, lines.capabilities(line), line.type());
    }

    private String text(Broadcast broadcast, String language, String own, Channel line) {
        boolean sms = line.type().equals(ChannelType.SMS);
        // a letter has its own way out, and nobody reads an answer to it
        String footer = line.type().equals(ChannelType.EMAIL) ? null : phrases.say(language, sms ? "broadcast.footer-sms" : "broadcast.footer");
        String text = Stream.of(broadcast.text(language), own, footer).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        String known = text + "\n" + phrases.say(language, sms ? "broadcast.code-sms" : "broadcast.code",
                Map.of("code", MessageCode.of(broadcast.id())));
        // a code is never worth another SMS; the vacancy's does as well
        return sms && SmsText.of(known).segments() > SmsText.of(text).segments() ? text : known;
    }

    /** A reason stands in the middle of a sentence elsewhere, here it begins a line. */
    private static String capital(String why) {
        return why.isEmpty() ? why : Character.toUpperCase(why.charAt(0)) + why.substring(1);
    }

    private List<QuickReply> choices(Broadcast broadcast, String language) {
        if (broadcast.subject() == null) {
            return List.of();
        }
        return List.of(new QuickReply("v_" + broadcast.subject(), phrases.say(language, "broadcast.open", Map.of())),
                new QuickReply("n_" + broadcast.subject(), phrases.say(language, "broadcast.not-for-me", Map.of())),
                new QuickReply("y_" + broadcast.subject(), phrases.say(language, "broadcast.why", Map.of())));
    }

    /** The approved template that says the same outside WhatsApp's window, when there is one that may be used. */
    private Template template(Broadcast broadcast, String language) {
        return broadcast.subject() == null || !(templates.choose(TemplateOf.OFFER, language) instanceof Choice.Use use) ? null
                : new Template(TemplateOf.OFFER, use.id(), List.of(broadcast.text(use.language()).lines().findFirst().orElse(""), broadcast.subject()));
    }

    private Template template(String name, String language, List<String> values) {
        return templates.choose(name, language) instanceof Choice.Use use ? new Template(name, use.id(), values) : null;
    }
}
