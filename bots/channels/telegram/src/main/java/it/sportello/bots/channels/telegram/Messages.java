package it.sportello.bots.channels.telegram;

import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.Urn;
import it.sportello.bots.messaging.inbound.Edited;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.bots.messaging.inbound.InboundMessage.Kind;
import it.sportello.bots.messaging.inbound.InboundMessage.Position;
import it.sportello.bots.messaging.inbound.InboundMessage.SharedContact;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person wrote, tapped, corrected or enclosed. A message is named {@code chat/message}: Telegram numbers messages
 * within a chat. A tap is named by its callback query, and has no time of its own: its {@code at} is that of the message
 * tapped, the epoch when Telegram no longer shows us that message.
 */
final class Messages {

    private static final String SCHEME = "telegram";
    private static final Pattern COMMAND = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");

    /** @param text without a command's slash; @param payload of a deep link, or {@code null} */
    private record Words(String text, String payload, boolean started) {
    }

    private Messages() {
    }

    static InboundMessage message(Message message) throws Updates.Useless {
        Chat chat = privately(message.getChat());
        User from = person(message.getFrom());
        Words words = words(message);
        List<Attachment> attachments = Enclosures.of(message);
        SharedContact contact = contact(message.getContact(), from);
        Position position = position(message.getLocation());
        boolean enclosed = !attachments.isEmpty() || contact != null || position != null;
        if (words.text().isEmpty() && !enclosed) {
            throw new Updates.Useless("nothing-said");
        }
        Kind kind = words.started() ? Kind.STARTED : words.text().isEmpty() ? Kind.ENCLOSED : Kind.TYPED;
        return new InboundMessage(urn(chat), at(message.getDate()), name(chat, message.getMessageId()), words.text(),
                words.payload(), kind, attachments, contact, position, from.getFirstName(), from.getLanguageCode());
    }

    static Edited edited(Message message) throws Updates.Useless {
        Chat chat = privately(message.getChat());
        person(message.getFrom());
        Words words = words(message);
        if (words.text().isEmpty()) {
            // a live position moves by edits, many a minute
            throw new Updates.Useless("edit-without-words");
        }
        Integer date = message.getEditDate() == null ? message.getDate() : message.getEditDate();
        return new Edited(urn(chat), at(date), name(chat, message.getMessageId()), words.text());
    }

    static InboundMessage tapped(CallbackQuery query) throws Updates.Useless {
        User from = person(query.getFrom());
        if (query.getData() == null || query.getId() == null) {
            throw new Updates.Useless("game");
        }
        MaybeInaccessibleMessage tapped = query.getMessage();
        if (tapped != null && tapped.getChat() != null) {
            privately(tapped.getChat());
        }
        int date = tapped == null || tapped.getDate() == null ? 0 : tapped.getDate();
        return new InboundMessage(new Urn(SCHEME, from.getId().toString()), at(date), query.getId(),
                title(tapped, query.getData()), query.getData(), Kind.TAPPED, List.of(), null, null,
                from.getFirstName(), from.getLanguageCode());
    }

    static Urn urn(Chat chat) {
        return new Urn(SCHEME, chat.getId().toString());
    }

    static Chat privately(Chat chat) throws Updates.Useless {
        if (chat == null || chat.getId() == null || chat.getType() == null) {
            throw new Updates.Useless("unreadable");
        }
        if (!"private".equals(chat.getType())) {
            throw new Updates.Useless("group");
        }
        return chat;
    }

    private static User person(User from) throws Updates.Useless {
        if (from == null || from.getId() == null) {
            throw new Updates.Useless("unreadable");
        }
        if (Boolean.TRUE.equals(from.getIsBot())) {
            throw new Updates.Useless("bot");
        }
        return from;
    }

    private static Instant at(Integer date) throws Updates.Useless {
        if (date == null) {
            throw new Updates.Useless("unreadable");
        }
        return Instant.ofEpochSecond(date);
    }

    private static String name(Chat chat, Integer message) {
        return chat.getId() + "/" + message;
    }

    private static Words words(Message message) {
        String text = message.getText() != null ? message.getText() : message.getCaption();
        if (text == null) {
            return new Words("", null, false);
        }
        Matcher command = COMMAND.matcher(text.strip());
        if (!command.matches()) {
            return new Words(text, null, false);
        }
        String rest = command.group(2) == null ? "" : command.group(2).strip();
        if ("start".equals(command.group(1))) {
            return new Words("start", PAYLOAD.matcher(rest).matches() ? rest : null, true);
        }
        return new Words(rest.isEmpty() ? command.group(1) : command.group(1) + " " + rest, null, false);
    }

    /** Trusted only as the sender's own: anybody can pass on the card of somebody else. */
    private static SharedContact contact(Contact contact, User from) {
        if (contact == null || contact.getPhoneNumber() == null) {
            return null;
        }
        String phone = "+" + contact.getPhoneNumber().replaceAll("\\D", "").replaceFirst("^00", "");
        return E164.matcher(phone).matches() ? new SharedContact(phone, from.getId().equals(contact.getUserId())) : null;
    }

    private static Position position(Location location) {
        return location == null || location.getLatitude() == null || location.getLongitude() == null ? null
                : new Position(location.getLatitude(), location.getLongitude());
    }

    private static String title(MaybeInaccessibleMessage tapped, String data) {
        if (!(tapped instanceof Message message) || message.getReplyMarkup() == null) {
            return "";
        }
        return message.getReplyMarkup().getKeyboard().stream().flatMap(List::stream)
                .filter(button -> data.equals(button.getCallbackData()))
                .map(button -> button.getText()).findFirst().orElse("");
    }
}
