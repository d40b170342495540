package it.sportello.talk.delivery;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.Urn;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.rates.Lane;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.lines.PublicChannel;
import jakarta.inject.Singleton;

import java.util.Optional;

/** A post on a public channel, or the change of one, through the bot that administers it and at that bot's pace. */
@Singleton
public class PostPublicly {

    private final Lines lines;
    private final Paces paces;
    private final Ids ids;

    PostPublicly(Lines lines, Paces paces, Ids ids) {
        this.lines = lines;
        this.paces = paces;
        this.ids = ids;
    }

    /**
     * @param text     what everyone reads
     * @param button   words of the button that opens the chat, or {@code null} for none
     * @param start    what the chat begins with: {@code v_PA-20981}
     * @param replaces the provider's name of the post to change, or {@code null} for a new one
     */
    public SendResult post(PublicChannel to, String text, String button, String start, String replaces) {
        Optional<Channel> bot = lines.all().stream().filter(line -> line.type().equals(ChannelType.TELEGRAM)).findFirst();
        if (bot.isEmpty()) {
            return new SendResult.Misconfigured("no-bot");
        }
        Channel line = new Channel(to.line(), ChannelType.TELEGRAM_CHANNEL, bot.get().provider(), to.office(), to.address(),
                bot.get().settings());
        String link = button == null ? null : lines.adapter(line).link(line, start);
        Content content = Content.text(text).withLink(link == null ? null : new Content.Link(button, link));
        try {
            paces.of(bot.get()).await(Lane.BULK, 1, to.address());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new SendResult.Retry("stopping", java.time.Duration.ofMinutes(1), false);
        }
        return lines.adapter(line).send(new OutboundMessage(ids.next(),
                new Urn(ChannelType.TELEGRAM_CHANNEL.scheme(), to.address()), content, replaces, 0), line);
    }
}
