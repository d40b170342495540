package it.sportello.talk.delivery;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.Urn;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.rates.Lane;
import it.sportello.platform.rates.Pace;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/**
 * A post on a public channel, or the change of one, through the bot that administers it: at the channel's pace and the bot's.
 * Nobody is written to, so quiet hours and choices have no say; the brake has.
 */
@Singleton
public class PostPublicly {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Lines lines;
    private final Paces paces;
    private final Brake brake;
    private final Ids ids;

    PostPublicly(Lines lines, Paces paces, Brake brake, Ids ids) {
        this.lines = lines;
        this.paces = paces;
        this.brake = brake;
        this.ids = ids;
    }

    /** @param words on it; @param start what the chat it opens begins with: {@code v_PA-20981} */
    public record Button(String words, String start) {
    }

    /**
     * Waits until one message may go to the channel. For one caller at a time per channel.
     *
     * @return whether it may go now; if not, look again later
     */
    public boolean turn(String address) {
        Optional<Channel> line = lines.publicly(address);
        if (line.isEmpty() || brake.pressed()) {
            return line.isEmpty();
        }
        Pace pace = paces.of(line.get());
        try {
            pace.await(Lane.BULK, 1, address);
            paces.of(lines.bot().orElseThrow()).await(Lane.BULK, 1, address);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        // the channel's time counts from when the bot was free too
        pace.pause(address, lines.capabilities(line.get()).perChatGap());
        return !brake.pressed();
    }

    /**
     * @param text     what everyone reads
     * @param button   or {@code null} for none
     * @param replaces the provider's name of the post to change, or {@code null} for a new one
     */
    public SendResult post(String address, String text, Button button, String replaces) {
        Channel line = lines.publicly(address).orElse(null);
        if (line == null) {
            return new SendResult.Misconfigured("no-bot");
        }
        String link = button == null ? null : lines.adapter(line).link(line, button.start());
        if (button != null && link == null && lines.capabilities(line).links()) {
            return new SendResult.Retry("no-name", SOON, false);
        }
        Content content = Content.text(text).withLink(link == null ? null : new Content.Link(button.words(), link));
        SendResult result = lines.send(new OutboundMessage(ids.next(), new Urn(ChannelType.TELEGRAM_CHANNEL.scheme(), address),
                content, replaces, 0), line);
        if (result instanceof SendResult.Retry retry) {
            pause(line, retry);
        }
        return result;
    }

    private void pause(Channel line, SendResult.Retry retry) {
        if (retry.sender()) {
            paces.of(lines.bot().orElseThrow()).pause(retry.after());
        } else {
            paces.of(line).pause(line.address(), retry.after());
        }
    }
}
