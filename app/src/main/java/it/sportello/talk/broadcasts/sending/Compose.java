package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.Template;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.platform.settings.Settings;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.PersonalText;
import it.sportello.talk.broadcasts.codes.MessageCode;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.lines.Rendering;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A broadcast as one person reads it: the text in their language, why they get it, what can be tapped, how to stop it. */
@Singleton
public class Compose {

    private static final String TEMPLATE = "offerta_lavoro";
    /** What one person may cost us. */
    private static final int SEGMENTS = 2;

    private final Lines lines;
    private final Phrasebook phrases;
    private final Settings settings;

    Compose(Lines lines, Phrasebook phrases, Settings settings) {
        this.lines = lines;
        this.phrases = phrases;
        this.settings = settings;
    }

    /** @param why why this person gets it, or {@code null} */
    public Content compose(Broadcast broadcast, String language, String why, Channel line) {
        return rendered(Content.of(text(broadcast, language, why == null ? null : capital(why), line), choices(broadcast, language))
                .withTemplate(template(broadcast, language)), line);
    }

    /** @param template its name */
    Content personal(Broadcast broadcast, String language, PersonalText.Told told, String template, Channel line) {
        return rendered(Content.of(text(broadcast, language, told.text(), line), told.choices())
                .withTemplate(template(template, told.values())), line);
    }

    boolean hasTemplate(Broadcast broadcast) {
        return broadcast.subject() != null && hasTemplate(TEMPLATE);
    }

    boolean hasTemplate(String name) {
        return template(name, List.of()) != null;
    }

    boolean taps(Channel line) {
        return lines.capabilities(line).buttons() > 0;
    }

    boolean fits(Content content, Channel line) {
        return line.type().equals(ChannelType.SMS) ? SmsText.of(content.text()).segments() <= SEGMENTS
                : content.text().length() <= lines.capabilities(line).textUnits();
    }

    private Content rendered(Content content, Channel line) {
        return Rendering.render(content, lines.capabilities(line), line.type());
    }

    private String text(Broadcast broadcast, String language, String own, Channel line) {
        boolean sms = line.type().equals(ChannelType.SMS);
        String footer = phrases.say(language, sms ? "broadcast.footer-sms" : "broadcast.footer");
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

    /** The approved template that says the same outside WhatsApp's window, when this installation has one. */
    private Template template(Broadcast broadcast, String language) {
        return broadcast.subject() == null ? null
                : template(TEMPLATE, List.of(broadcast.text(language).lines().findFirst().orElse(""), broadcast.subject()));
    }

    private Template template(String name, List<String> values) {
        String id = settings.get("WHATSAPP_TEMPLATE_" + name.toUpperCase(Locale.ROOT));
        return id == null ? null : new Template(name, id, values);
    }
}
