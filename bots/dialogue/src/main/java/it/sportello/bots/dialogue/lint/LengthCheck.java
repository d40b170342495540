package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.AnswerTypes;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Limits;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.messaging.sms.SmsText;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/** Words too long for the narrowest channel: two SMS segments with the numbered options, 24 characters on a button. */
final class LengthCheck implements Check {

    /** How long a value is taken to be before it is known. */
    private static final String VALUE = "x".repeat(12);

    @Override
    public void check(Flow flow, Catalogue catalogue, Consumer<FlowProblem> found) {
        for (var language : flow.texts().languages()) {
            for (var node : flow.nodes().values()) {
                for (var message : messages(flow, node, language)) {
                    if (SmsText.of(message.text()).segments() > Limits.SMS_SEGMENTS) {
                        found.accept(FlowProblem.text(flow, language, message.key(), "è troppo lungo per un SMS"));
                    }
                }
                if (node.ask() != null) {
                    // an option that is taken, of several, bears a mark
                    int room = node.ask().type().equals(AnswerType.SEVERAL) ? Limits.TITLE - 2 : Limits.TITLE;
                    titles(flow, node, language).stream().filter(title -> title.text().length() > room)
                            .forEach(title -> found.accept(FlowProblem.text(flow, language, title.key(),
                                    "è troppo lungo per un pulsante: al massimo " + room + " lettere")));
                }
            }
        }
    }

    private record Text(String key, String text) {
    }

    private static List<Text> messages(Flow flow, Node node, String language) {
        var messages = new ArrayList<Text>();
        if (node.say() != null) {
            messages.add(new Text(node.say(), words(flow, language, node.say())));
        }
        if (node.ask() != null) {
            var key = node.name() + ".ask";
            var text = new StringBuilder(progress(flow, node, language)).append(words(flow, language, key));
            int number = 1;
            for (var title : titles(flow, node, language)) {
                text.append('\n').append(number++).append(' ').append(title.text());
            }
            text.append(leftOut(flow, node, language, number));
            messages.add(new Text(key, text.toString()));
            for (var beside : List.of("help", "why", "again", "examples")) {
                messages.add(new Text(node.name() + "." + beside, words(flow, language, node.name() + "." + beside)));
            }
        }
        return messages;
    }

    /** How far one is: numbers of as many digits as there may be questions. */
    private static String progress(Flow flow, Node node, String language) {
        return flow.questionnaire() == null || !node.keeps() ? ""
                : flow.texts().get(language, "progress").replaceAll("\\{[^}]+}", String.valueOf(Limits.QUESTIONS)) + "\n";
    }

    /** How an optional question is left out: by one more option where it has room, else in words. */
    private static String leftOut(Flow flow, Node node, String language, int number) {
        if (!node.ask().optional()) {
            return "";
        }
        var type = node.ask().type();
        boolean option = number <= Limits.SHOWN && !type.equals(AnswerType.SEVERAL)
                && AnswerTypes.find(type).stream().noneMatch(AnswerType::takesZero);
        return option ? "\n" + number + " " + words(flow, language, "option.prefer-not") : "\n" + words(flow, language, "skip");
    }

    private static List<Text> titles(Flow flow, Node node, String language) {
        var ids = new LinkedHashSet<>(TextKeys.fixed(node));
        ids.addAll(node.ask().options().keySet());
        return ids.stream().map(id -> node.name() + "." + id)
                .map(key -> new Text(key, words(flow, language, key))).toList();
    }

    private static String words(Flow flow, String language, String key) {
        return flow.texts().get(language, key).replaceAll("\\{[^}]+}", VALUE);
    }
}
