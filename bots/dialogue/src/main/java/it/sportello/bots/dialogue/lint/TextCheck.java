package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Flow;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Words that are missing, in the base language or in another one the flow comes in, and words nobody would ever say. */
final class TextCheck implements Check {

    @Override
    public void check(Flow flow, Catalogue catalogue, Consumer<FlowProblem> found) {
        var texts = flow.texts();
        if (!texts.languages().contains(flow.language())) {
            found.accept(new FlowProblem(flow.name() + "/text." + flow.language() + ".yml", "", "manca"));
            return;
        }
        Set<String> needed = TextKeys.needed(flow);
        Set<String> wanted = new HashSet<>(needed);
        wanted.forEach(key -> missing(flow, flow.language(), key, found));
        wanted.addAll(texts.byLanguage().get(flow.language()).keySet());
        for (var language : texts.languages()) {
            texts.byLanguage().get(language).keySet().stream().filter(key -> !needed.contains(key) && !TextKeys.known(flow, key))
                    .forEach(key -> found.accept(FlowProblem.text(flow, language, key, "nessun nodo usa questo testo")));
            if (!language.equals(flow.language())) {
                wanted.stream().filter(key -> !key.endsWith(".also"))
                        .forEach(key -> missing(flow, language, key, found));
            }
        }
    }

    private static void missing(Flow flow, String language, String key, Consumer<FlowProblem> found) {
        if (flow.texts().own(language, key).orElse("").isBlank()) {
            found.accept(FlowProblem.text(flow, language, key, "manca il testo"));
        }
    }
}
