package it.sportello.bots.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.bots.messaging.inbound.Blocked;
import it.sportello.bots.messaging.inbound.Inbound;
import it.sportello.bots.messaging.inbound.Unblocked;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * From an update, as a hook or a poll brings it, to a {@link Reading}. Only the part we asked for is given to the library's
 * classes: a kind of update invented tomorrow cannot break the reading of the others.
 */
final class Updates {

    /** What we ask Telegram for, and nothing else. */
    static final List<String> ASKED = List.of("message", "edited_message", "callback_query", "my_chat_member");

    static final Reading.Ack ACK = new Reading.Ack("application/json", "{}");
    private static final Set<String> GROUPS = Set.of("group", "supergroup");
    private static final Set<String> THERE = Set.of("member", "administrator", "restricted");
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** Something genuine that is of no use to us. */
    static final class Useless extends Exception {
        Useless(String why) {
            super(why, null, false, false);
        }
    }

    private Updates() {
    }

    static Reading read(byte[] body, String line) {
        try {
            return read(MAPPER.readTree(body), line);
        } catch (IOException e) {
            return new Reading.Malformed("not-json");
        }
    }

    static Reading read(JsonNode update, String line) {
        if (!update.path("update_id").isIntegralNumber()) {
            return new Reading.Malformed("no-update-id");
        }
        OptionalLong group = unwelcome(update);
        if (group.isPresent()) {
            return new Reading.Ignored("group", leaving(group.getAsLong()));
        }
        try {
            return new Reading.Understood(update.get("update_id").asText(), line, inbound(update), ACK);
        } catch (Useless e) {
            return new Reading.Ignored(e.getMessage(), ACK);
        } catch (JsonProcessingException e) {
            return new Reading.Ignored("unreadable", ACK);
        }
    }

    /** The group that has just taken the bot in: a desk serves one person at a time, so the bot leaves. */
    static OptionalLong unwelcome(JsonNode update) {
        JsonNode change = update.path("my_chat_member");
        boolean taken = GROUPS.contains(change.path("chat").path("type").asText())
                && THERE.contains(change.path("new_chat_member").path("status").asText());
        return taken ? OptionalLong.of(change.path("chat").path("id").asLong()) : OptionalLong.empty();
    }

    /** Telegram carries out a method that is written in the answer to its hook. */
    private static Reading.Ack leaving(long group) {
        return new Reading.Ack("application/json", "{\"method\":\"leaveChat\",\"chat_id\":" + group + "}");
    }

    private static Inbound inbound(JsonNode update) throws Useless, JsonProcessingException {
        if (update.hasNonNull("message")) {
            return Messages.message(MAPPER.treeToValue(update.get("message"), Message.class));
        }
        if (update.hasNonNull("edited_message")) {
            return Messages.edited(MAPPER.treeToValue(update.get("edited_message"), Message.class));
        }
        if (update.hasNonNull("callback_query")) {
            return Messages.tapped(MAPPER.treeToValue(update.get("callback_query"), CallbackQuery.class));
        }
        if (update.hasNonNull("my_chat_member")) {
            return standing(MAPPER.treeToValue(update.get("my_chat_member"), ChatMemberUpdated.class));
        }
        throw new Useless("kind");
    }

    private static Inbound standing(ChatMemberUpdated change) throws Useless {
        Chat chat = Messages.privately(change.getChat());
        if (change.getNewChatMember() == null || change.getDate() == null) {
            throw new Useless("unreadable");
        }
        Instant at = Instant.ofEpochSecond(change.getDate());
        return switch (change.getNewChatMember().getStatus()) {
            case "kicked" -> new Blocked(Messages.urn(chat), at);
            case "member" -> new Unblocked(Messages.urn(chat), at);
            default -> throw new Useless("standing");
        };
    }
}
