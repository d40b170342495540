package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.AnswerTypes;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Limits;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.dialogue.flow.Questionnaire;

import java.util.function.Consumer;

/** Questions that cannot be asked or answered. */
final class AskCheck implements Check {

    @Override
    public void check(Flow flow, Catalogue catalogue, Consumer<FlowProblem> found) {
        flow.nodes().values().stream().filter(node -> node.ask() != null)
                .forEach(node -> {
                    Consumer<String> here = what -> found.accept(FlowProblem.in(flow, node, what));
                    ask(node, node.ask(), here);
                    section(flow.questionnaire(), node.ask(), here);
                });
    }

    private static void section(Questionnaire questionnaire, Ask ask, Consumer<String> found) {
        if (ask.section() != null && (questionnaire == null || !questionnaire.sections().contains(ask.section()))) {
            found.accept("la sezione " + ask.section() + " non è tra quelle del questionario");
        }
        if (ask.optional() && ask.keep() == null) {
            found.accept("una domanda facoltativa vuole keep");
        }
    }

    private static void ask(Node node, Ask ask, Consumer<String> found) {
        if (AnswerTypes.find(ask.type()).isEmpty()) {
            found.accept("il tipo di risposta " + ask.type() + " non esiste");
            return;
        }
        boolean several = ask.type().equals(AnswerType.SEVERAL);
        if ((several || ask.type().equals("choice")) && ask.options().isEmpty() && node.call() == null) {
            found.accept("una scelta vuole options o una call che le dia");
        }
        if (several && node.call() == null && ask.min() != null && ask.min() > ask.options().size()) {
            found.accept("chiede più risposte di quante ce ne sono");
        }
        if (several && ask.options().values().stream().anyMatch(to -> !to.isEmpty())) {
            found.accept("con più risposte insieme la strada è una: next");
        }
        if (ask.type().equals(AnswerType.READ_BACK) && (ask.keep() != null || !ask.options().isEmpty())) {
            found.accept("la rilettura non ha keep né options");
        }
        if (ask.min() != null && ask.max() != null && ask.min() > ask.max()) {
            found.accept("min è più grande di max");
        }
        if (ask.keep() != null && !ask.keep().matches("[a-z][a-z0-9_]{0,39}")) {
            found.accept("keep è un nome di minuscole, cifre e _");
        }
        int room = Limits.SHOWN - (several ? 1 : 0);
        if (ask.options().size() > room) {
            found.accept("le risposte sono più di " + room);
        }
        for (var id : ask.options().keySet()) {
            var payload = "a/" + "x".repeat(Limits.SESSION_ID) + "/9999/" + id;
            if (!id.matches("[A-Za-z0-9_.-]+") || payload.length() > Limits.PAYLOAD || id.length() > Limits.OPTION_ID) {
                found.accept("la risposta " + id + " non sta in un pulsante: lettere, cifre, - e _, al massimo "
                        + Limits.OPTION_ID);
            }
            if (id.startsWith("k_") || id.equals(Ask.PREFERS_NOT)) {
                found.accept("la risposta " + id + " comincia come una parola del motore");
            }
        }
    }
}
