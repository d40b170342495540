package it.sportello.bots.channels.telegram;

import it.sportello.bots.channels.telegram.wire.Bot;
import it.sportello.bots.channels.telegram.wire.Refused;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.SendResult;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends and edits, to a person's chat or to a public channel, where there is nothing to answer and so nothing to tap but a link. */
final class Sender {

    static final int TEXT = 4096;

    /** So many chats refused in a row, and none served in between: it is the whole bot that must wait. */
    private static final int STREAK = 8;
    private static final int REMEMBERED = 10_000;
    private static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

    private final AtomicInteger refusedInARow = new AtomicInteger();
    /** Chats that were shown the number keyboard. Forgotten at a restart, when it only stays folded away on the phone. */
    private final Set<String> asked = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    SendResult send(Bot bot, OutboundMessage message, Channel channel) {
        boolean open = channel.type().equals(ChannelType.TELEGRAM_CHANNEL);
        List<QuickReply> choices = open ? List.of() : message.content().choices();
        if (!Keyboard.fits(choices)) {
            return new SendResult.Rejected("choices");
        }
        try {
            String id = message.replaces() == null ? post(bot, message, choices) : edit(bot, message, choices);
            refusedInARow.set(0);
            return new SendResult.Accepted(id);
        } catch (Refused no) {
            return judged(Refusals.meaning(no), open);
        }
    }

    private String post(Bot bot, OutboundMessage message, List<QuickReply> choices) throws Refused {
        Content content = message.content();
        String chat = message.to().path();
        ReplyKeyboard keyboard = Keyboard.CONTACT.equals(content.ask()) ? Keyboard.sharing(choices)
                : Keyboard.inline(choices, content.link());
        boolean removes = keyboard == null && asked.contains(chat);
        Integer id = bot.call(SendMessage.builder().chatId(chat).text(cut(content.text(), TEXT))
                .replyMarkup(removes ? new ReplyKeyboardRemove(true) : keyboard)
                .linkPreviewOptions(NO_PREVIEW).build()).getMessageId();
        if (Keyboard.CONTACT.equals(content.ask())) {
            asked.add(chat);
        } else if (removes) {
            asked.remove(chat);
        }
        return id.toString();
    }

    /** An edit without buttons takes away those that were there. */
    private String edit(Bot bot, OutboundMessage message, List<QuickReply> choices) throws Refused {
        Content content = message.content();
        if (!message.replaces().matches("\\d{1,9}")) {
            throw Refused.of(Refused.UNFIT);
        }
        try {
            bot.call(EditMessageText.builder().chatId(message.to().path()).messageId(Integer.valueOf(message.replaces()))
                    .text(cut(content.text(), TEXT)).replyMarkup(Keyboard.inline(choices, content.link()))
                    .linkPreviewOptions(NO_PREVIEW).build());
        } catch (Refused no) {
            if (!Refusals.alreadySo(no)) {
                throw no;
            }
        }
        return message.replaces();
    }

    private SendResult judged(SendResult result, boolean open) {
        if (result instanceof SendResult.Retry retry && "429".equals(retry.code())) {
            boolean bot = refusedInARow.incrementAndGet() >= STREAK;
            return new SendResult.Retry(retry.code(), retry.after(), bot);
        }
        if (open && result instanceof SendResult.Unreachable unreachable) {
            // a channel of ours that is not there is a wrong address in our own settings
            return new SendResult.Misconfigured(unreachable.code());
        }
        return result;
    }

    /** The first {@code most} UTF-16 units, never half a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
