package it.sportello.bots.dialogue.answers.chosen;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a person is 18 already, kept as {@code yes} or {@code no}. Who writes an age or a year of birth ("ho 16 anni",
 * "sono del 2001") has answered. Eighteen itself and whatever leaves a doubt ("quasi 18") are asked again.
 */
final class OfAgeAnswer implements AnswerType {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int OF_AGE = 18;
    private static final int YOUNGEST = 3;
    private static final int OLDEST = 110;
    private static final int FIRST_YEAR = 1900;

    @Override
    public String name() {
        return "of-age";
    }

    @Override
    public List<String> options() {
        return List.of("yes", "no");
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        // the age somebody has at most: "quasi 19" is 18, and who is born this year has no birthday until it comes
        var ages = NUMBER.matcher(heard.latin()).results().map(one -> one.group()).filter(one -> one.length() <= 4)
                .map(Integer::valueOf).map(one -> one >= FIRST_YEAR ? heard.today().getYear() - one : one).toList();
        if (!ages.isEmpty() && ages.stream().allMatch(age -> age >= YOUNGEST && age < OF_AGE)) {
            return new Answer.Taken("no", heard.text().strip());
        }
        if (ages.size() == 1 && ages.getFirst() > OF_AGE && ages.getFirst() <= OLDEST) {
            return new Answer.Taken("yes", heard.text().strip());
        }
        return new Answer.Refused("refused.yes-no");
    }
}
