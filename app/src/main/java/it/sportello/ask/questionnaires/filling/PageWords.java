package it.sportello.ask.questionnaires.filling;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.templates.Keywords;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question as a page says it. A page is played anew each time and has buttons: it leaves out what a chat says around a question, the
 * welcome back, the opening of a part that was opened before, the words that skip and pause.
 */
public final class PageWords {

    private static final String PAUSE = "pausa";

    private PageWords() {
    }

    /** @param section its title, or {@code null}; @param name of the answer; @param label short, for who reads all of them */
    public record Line(String section, String name, String label) {
    }

    /** What is said before the question. */
    public static List<String> before(Flow flow, Sheet sheet, Standing.Asks asks, String language) {
        List<String> before = new ArrayList<>(asks.said().subList(0, asks.said().size() - 1));
        String back = Optional.ofNullable(flow.node(flow.first()).call()).map(call -> call.on().get("resumed")).orElse(null);
        if (back != null && flow.node(back).say() != null && (!sheet.answers().isEmpty() || !sheet.aside().isEmpty()) && !before.isEmpty()) {
            before.removeFirst();
        }
        if (opened(flow, sheet, asks.ask().section())) {
            before.remove(flow.texts().get(language, "section." + asks.ask().section() + ".opening"));
        }
        return before;
    }

    /** Whether a question of that part is answered. */
    private static boolean opened(Flow flow, Sheet sheet, String section) {
        return section != null && sheet.answers().values().stream().map(answer -> flow.nodes().get(answer.now().node())).filter(Objects::nonNull)
                .map(Node::ask).anyMatch(ask -> ask != null && section.equals(ask.section()));
    }

    /** The question without what a chat says around it: how far one is before, how to skip after; before any answer, how to pause. */
    public static String question(Flow flow, Ask ask, String said, String language, Keywords keywords) {
        List<String> lines = new ArrayList<>(said.lines().toList());
        if (ask.keep() != null && lines.size() > 1) {
            lines.removeFirst();
        }
        if (lines.size() > 1 && lines.getLast().equals(flow.texts().get(language, "skip"))) {
            lines.removeLast();
        }
        if (ask.keep() == null && lines.size() > 1) {
            keywords.word(PAUSE, language).ifPresent(word -> lines.removeIf(line -> line.contains(word)));
        }
        return String.join("\n", lines);
    }

    /** What was said to an answer that is none, without the question that follows in a chat. */
    public static String hint(String said, String question) {
        int at = said.indexOf(question);
        return at > 0 ? said.substring(0, at).strip() : said;
    }

    /** Of what is asked for: radio, checkbox or text. */
    public static String type(Standing.Asks asks) {
        return asks.choices().isEmpty() ? "text" : asks.ask().type().equals(AnswerType.SEVERAL) && !asks.known() ? "checkbox" : "radio";
    }

    /** All that is read back, in the order of the questionnaire. */
    public static List<Line> readBack(Flow flow, Sheet sheet, Standing.Asks asks, String language) {
        SheetWords words = new SheetWords(flow, sheet, language);
        Set<String> read = asks.choices().stream().map(Option::id).collect(Collectors.toSet());
        return flow.nodes().values().stream().filter(Node::keeps).filter(node -> read.contains(node.name()))
                .map(node -> new Line(node.ask().section() == null ? null : words.section(node.ask().section()), node.ask().keep(),
                        text(flow, language, node.name() + ".label"))).toList();
    }

    /** In the language, or in that of the flow. */
    public static String text(Flow flow, String language, String key) {
        return flow.texts().own(language, key).or(() -> flow.texts().own(flow.language(), key)).orElse(null);
    }
}
