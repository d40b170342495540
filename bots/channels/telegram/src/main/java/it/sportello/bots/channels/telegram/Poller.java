package it.sportello.bots.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.bots.channels.telegram.wire.BackOff;
import it.sportello.bots.channels.telegram.wire.Bot;
import it.sportello.bots.channels.telegram.wire.Refused;
import it.sportello.bots.messaging.adapter.ChannelAdapter.Sink;
import it.sportello.bots.messaging.adapter.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import java.util.List;
import java.util.function.Consumer;

/**
 * Long polling, for those without a public address. An update is confirmed to Telegram by asking for the next one, which
 * happens only when the sink has stored it: a crash in between brings it again, and its key makes it once.
 */
final class Poller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Bot bot;
    private final Bot waiting;
    private final String line;
    private final Sink sink;
    private final Consumer<Reading.Understood> stored;
    private final BackOff backOff;
    private Long next;

    /**
     * @param bot     for the calls beside the poll; {@code waiting} for the poll itself, which hangs on purpose
     * @param stored  told of each update that the sink took
     */
    Poller(Bot bot, Bot waiting, String line, Sink sink, Consumer<Reading.Understood> stored, BackOff backOff) {
        this.bot = bot;
        this.waiting = waiting;
        this.line = line;
        this.sink = sink;
        this.stored = stored;
        this.backOff = backOff;
    }

    Poller start() {
        Thread.ofVirtual().name("telegram-poller").start(this::run);
        return this;
    }

    private void run() {
        boolean ready = false;
        while (backOff.open()) {
            try {
                if (!ready) {
                    bot.call(new DeleteWebhook());
                    Commands.publish(bot);
                    ready = true;
                }
                poll();
                backOff.worked();
            } catch (Refused no) {
                ready = ready && no.code() != 409;
                pause("Telegram is not polled, it answers " + no.code(), no);
            } catch (RuntimeException e) {
                pause("An update could not be stored, it is asked for again: " + e.getClass().getSimpleName(), null);
            }
        }
    }

    private void pause(String why, Refused no) {
        if (backOff.open()) {
            LOG.warn("{}", why);
            backOff.failed(no == null ? null : no.retryAfter());
        }
    }

    private void poll() throws Refused {
        for (JsonNode update : updates(waiting.call(new GetUpdates(next)))) {
            if (!backOff.open()) {
                return;
            }
            take(update);
            if (update.path("update_id").isIntegralNumber()) {
                next = update.get("update_id").longValue() + 1;
            }
        }
    }

    private void take(JsonNode update) {
        if (Updates.read(update, line) instanceof Reading.Understood understood) {
            sink.accept(understood);
            stored.accept(understood);
        } else {
            Updates.unwelcome(update).ifPresent(group -> bot.courtesy(new LeaveChat(String.valueOf(group))));
        }
    }

    private static JsonNode updates(String result) throws Refused {
        try {
            return MAPPER.readTree(result).path("result");
        } catch (JsonProcessingException e) {
            throw Refused.of(Refused.UNANSWERED);
        }
    }

    @Override
    public void close() {
        backOff.close();
        waiting.close();
    }

    /**
     * The library's own reads every update into its classes, so that one it cannot read holds up all the others for ever.
     * This one leaves the answer as it is.
     */
    static final class GetUpdates extends BotApiMethod<String> {

        static final int HANGS = 25;

        private final Long offset;

        GetUpdates(Long offset) {
            this.offset = offset;
        }

        public Long getOffset() {
            return offset;
        }

        public int getTimeout() {
            return HANGS;
        }

        public List<String> getAllowed_updates() {
            return Updates.ASKED;
        }

        @Override
        public String getMethod() {
            return "getupdates";
        }

        @Override
        public String deserializeResponse(String answer) throws TelegramApiRequestException {
            JsonNode reply;
            try {
                reply = MAPPER.readTree(answer);
            } catch (JsonProcessingException e) {
                throw new TelegramApiRequestException("unreadable");
            }
            return reply.path("ok").asBoolean() ? answer : refuse(answer);
        }

        private String refuse(String answer) throws TelegramApiRequestException {
            return deserializeResponse(answer, String.class);
        }
    }
}
