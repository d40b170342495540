package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A time of the day, kept as {@code 09:30}: "9.30", "alle 9 e mezza", "14h30", "3 pm", "mezzogiorno". {@code min} and {@code max}
 * are hours.
 */
final class TimeAnswer implements AnswerType {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:\\s*[:.,h]\\s*(\\d{2}))?\\s*h?(?: e (mezza|mezzo|un quarto))?\\s*([ap])?\\.?m?\\.?");
    private static final Pattern BEFORE = Pattern.compile("^(?:alle(?: ore)?|ore|verso le|le|at|à|vers|الساعة)\\s+");
    private static final Map<String, LocalTime> WORDS = Map.of("mezzogiorno", LocalTime.NOON, "noon", LocalTime.NOON,
            "midi", LocalTime.NOON, "mezzanotte", LocalTime.MIDNIGHT, "midnight", LocalTime.MIDNIGHT, "minuit", LocalTime.MIDNIGHT);
    private static final Map<String, Integer> PARTS = Map.of("mezza", 30, "mezzo", 30, "un quarto", 15);
    private static final int NOON = 12;
    private static final int DAY = 24;
    private static final int HOUR = 60;

    @Override
    public String name() {
        return "time";
    }

    @Override
    public boolean takesZero() {
        return true;
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        var time = time(BEFORE.matcher(heard.latin().strip().toLowerCase(Locale.ROOT)).replaceFirst(""));
        if (time == null) {
            return new Answer.Refused("refused.time");
        }
        if (ask.min() != null && time.getHour() < ask.min()
                || ask.max() != null && time.isAfter(LocalTime.MIN.plusHours(ask.max()))) {
            return new Answer.Refused("refused.time-range");
        }
        return Answer.Taken.of(time.toString());
    }

    private static LocalTime time(String text) {
        if (WORDS.containsKey(text)) {
            return WORDS.get(text);
        }
        var found = TIME.matcher(text);
        if (!found.matches()) {
            return null;
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? PARTS.getOrDefault(String.valueOf(found.group(3)), 0) : Integer.parseInt(found.group(2));
        if (found.group(4) != null && hour <= NOON) {
            hour = hour % NOON + (found.group(4).equals("p") ? NOON : 0);
        }
        return hour < DAY && minute < HOUR ? LocalTime.of(hour, minute) : null;
    }
}
