package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.Template;
import it.sportello.platform.settings.Settings;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.lines.Rendering;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A broadcast as one person reads it: the text in their language, why they get it, what can be tapped, how to stop it. */
@Singleton
public class Compose {

    private static final String TEMPLATE = "offerta_lavoro";

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
        List<String> parts = new ArrayList<>();
        parts.add(broadcast.text(language));
        if (why != null) {
            parts.add(why);
        }
        parts.add(phrases.say(language, line.type().equals(ChannelType.SMS) ? "broadcast.footer-sms" : "broadcast.footer", Map.of()));
        Content content = Content.of(String.join("\n", parts), choices(broadcast, language)).withTemplate(template(broadcast, language));
        return Rendering.render(content, lines.capabilities(line), line.type());
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
        String id = settings.get("WHATSAPP_TEMPLATE_" + TEMPLATE.toUpperCase());
        return id == null || broadcast.subject() == null ? null
                : new Template(TEMPLATE, id, List.of(broadcast.text(language).lines().findFirst().orElse(""), broadcast.subject()));
    }
}
