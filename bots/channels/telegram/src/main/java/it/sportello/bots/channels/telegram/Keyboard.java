package it.sportello.bots.channels.telegram;

import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The buttons under a message, and the keyboard that shares a person's own number. */
final class Keyboard {

    /** Telegram takes 100 buttons; one is left for the link. */
    static final int MOST = 99;
    static final int TITLE = 64;
    /** A choice with this id names the button that shares the number; the other choices stand below it. */
    static final String CONTACT = "contact";

    private static final int DATA_BYTES = 64;
    private static final String SHARE = "Condividi il mio numero";

    private Keyboard() {
    }

    /** Whether Telegram would take the choices: each id has 1 to 64 bytes, and there are not too many. */
    static boolean fits(List<QuickReply> choices) {
        return choices.size() <= MOST && choices.stream().allMatch(choice -> {
            int bytes = choice.id().getBytes(StandardCharsets.UTF_8).length;
            return bytes >= 1 && bytes <= DATA_BYTES && !choice.title().isBlank();
        });
    }

    /** @return {@code null} when there is nothing to tap */
    static InlineKeyboardMarkup inline(List<QuickReply> choices, Content.Link link) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        int perRow = perRow(choices);
        for (int from = 0; from < choices.size(); from += perRow) {
            InlineKeyboardRow row = new InlineKeyboardRow();
            choices.subList(from, Math.min(choices.size(), from + perRow)).forEach(choice -> row.add(InlineKeyboardButton.builder()
                    .text(Sender.cut(choice.title(), TITLE)).callbackData(choice.id()).build()));
            rows.add(row);
        }
        if (link != null) {
            rows.add(new InlineKeyboardRow(InlineKeyboardButton.builder()
                    .text(Sender.cut(link.title(), TITLE)).url(link.url()).build()));
        }
        return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
    }

    /** Ratings side by side, short words in pairs, anything longer on its own line: it must be read on a small phone. */
    private static int perRow(List<QuickReply> choices) {
        int longest = choices.stream().mapToInt(choice -> choice.title().length()).max().orElse(1);
        return longest <= 3 ? 5 : longest <= 14 ? 2 : 1;
    }

    static ReplyKeyboardMarkup sharing(List<QuickReply> choices) {
        String share = choices.stream().filter(choice -> choice.id().equals(CONTACT)).map(QuickReply::title)
                .findFirst().orElse(SHARE);
        List<KeyboardRow> rows = new ArrayList<>();
        rows.add(new KeyboardRow(KeyboardButton.builder().text(share).requestContact(true).build()));
        choices.stream().filter(choice -> !choice.id().equals(CONTACT))
                .forEach(choice -> rows.add(new KeyboardRow(new KeyboardButton(choice.title()))));
        return ReplyKeyboardMarkup.builder().keyboard(rows).resizeKeyboard(true).oneTimeKeyboard(true).build();
    }
}
