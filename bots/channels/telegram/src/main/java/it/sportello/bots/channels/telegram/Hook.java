package it.sportello.bots.channels.telegram;

import it.sportello.bots.channels.telegram.wire.BackOff;
import it.sportello.bots.channels.telegram.wire.Bot;
import it.sportello.bots.channels.telegram.wire.Refused;
import it.sportello.bots.messaging.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Tells Telegram where our hook is, until it has understood. The start of the service does not wait for it. */
final class Hook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hook.class);

    private final Bot bot;
    private final Channel line;
    private final BackOff backOff;

    Hook(Bot bot, Channel line, BackOff backOff) {
        this.bot = bot;
        this.line = line;
        this.backOff = backOff;
    }

    Hook start() {
        Thread.ofVirtual().name("telegram-hook").start(this::run);
        return this;
    }

    private void run() {
        while (backOff.open()) {
            try {
                bot.call(SetWebhook.builder().url(line.setting(Lines.HOOK)).secretToken(line.setting(Lines.SECRET))
                        .allowedUpdates(Updates.ASKED).build());
                Commands.publish(bot);
                return;
            } catch (Refused no) {
                LOG.warn("Telegram did not take the hook, it answers {}", no.code());
                backOff.failed(no.retryAfter());
            }
        }
    }

    /** The hook stays: other replicas, or the next start, are served by it. */
    @Override
    public void close() {
        backOff.close();
    }
}
