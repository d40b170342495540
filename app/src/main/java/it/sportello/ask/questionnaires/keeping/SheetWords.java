package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Given;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.scores.rules.QuestionRule;
import it.sportello.bots.dialogue.answers.AnswerTypes;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.dialogue.words.Filling;
import it.sportello.templates.Formats;
import it.sportello.templates.Keywords;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The questions and answers of a sheet in a language, whatever language they were answered in. */
public final class SheetWords {

    private final Flow flow;
    private final String language;
    private final Map<String, String> values;

    public SheetWords(Flow flow, Sheet sheet, String language) {
        this.flow = flow;
        this.language = language;
        this.values = Answers.values(sheet);
    }

    /** The proof a person has of a sheet that is sent: of one that was withdrawn, none. */
    static Map<String, String> receipt(Sheet sheet, Formats formats) {
        return sheet.filed() == null ? Map.of() : Map.of("receipt", sheet.filed().receipt(), "at", formats.moment(sheet.filed().at()));
    }

    /** The question as it is asked, without the lines that only this person's answers fill. */
    public String question(String node) {
        return flow.nodes().containsKey(node) ? Filling.fill(flow.texts().get(language, node + ".ask"), values).strip() : node;
    }

    /** How a questionnaire is called for whoever answers it. */
    public static String title(Flow flow, String language) {
        String name = flow.name().replace('-', ' ');
        return flow.texts().find(language, "title").orElse(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    /** The word that begins it in a chat, or goes on, as who reads this language writes it. */
    public static String word(Flow flow, String language, Keywords keywords) {
        String keyword = flow.starts().keywords().stream().sorted().findFirst().orElse(flow.name());
        return keywords.word(keyword, language).orElseGet(() -> keyword.toUpperCase(Locale.ROOT));
    }

    /** The heading of a part. */
    public String section(String name) {
        return flow.texts().find(language, "section." + name + ".title").orElse(name);
    }

    /** What was chosen in this language; what was typed as it was typed. */
    public String answer(Given given) {
        Node node = flow.nodes().get(given.node());
        if (given.refused()) {
            return option(given.node(), "prefer-not", given.title());
        }
        if (node == null || node.ask() == null || !chosen(node)) {
            return given.title();
        }
        String whole = Arrays.stream(given.value().split(QuestionRule.BySeveral.BETWEEN)).map(String::strip)
                .map(each -> option(given.node(), each, null)).filter(each -> each != null).collect(Collectors.joining(", "));
        return whole.isEmpty() ? given.title() : whole;
    }

    private static boolean chosen(Node node) {
        return !node.ask().options().isEmpty()
                || AnswerTypes.find(node.ask().type()).map(type -> !type.options().isEmpty()).orElse(false);
    }

    private String option(String node, String option, String otherwise) {
        return flow.texts().find(language, node + "." + option).or(() -> flow.texts().find(language, "option." + option)).orElse(otherwise);
    }
}
