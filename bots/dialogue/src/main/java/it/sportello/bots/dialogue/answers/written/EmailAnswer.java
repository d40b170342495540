package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as a browser's form takes it, with a domain that has a dot; kept in small letters. */
final class EmailAnswer implements AnswerType {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:"
            + LABEL + "\\.)+[a-z]{2,63}");
    private static final int LONGEST = 254;

    @Override
    public String name() {
        return "e-mail";
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        var text = heard.text().strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "").replaceFirst("[.,;]$", "");
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches()
                ? Answer.Taken.of(text) : new Answer.Refused("refused.e-mail");
    }
}
