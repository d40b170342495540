package it.sportello.talk.flows.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.revision.Comparison;
import it.sportello.bots.dialogue.revision.Migration;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.flows.publishing.Companions;
import it.sportello.talk.flows.publishing.Draft;
import it.sportello.talk.flows.publishing.PreviewPublication;
import it.sportello.talk.flows.publishing.Publication;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What putting a revision in force would do, and what must be decided first. */
@Singleton
public class PublicationPage {

    public static final String VIEW = "talk/flows/publish";
    static final int LONGEST_REASON = 500;
    private static final String CHOICE = "choice-";
    private static final Map<Migration.Choice, String> CHOICES = new EnumMap<>(Map.of(
            Migration.Choice.KEEP, "Tieni la risposta", Migration.Choice.ASK_AGAIN, "Chiedi di nuovo",
            Migration.Choice.FINISH_OLD, "Lascia finire con la versione di prima"));

    private final PreviewPublication previewing;
    private final Flows flows;
    private final Companions companions;

    PublicationPage(PreviewPublication previewing, Flows flows, Companions companions) {
        this.previewing = previewing;
        this.flows = flows;
        this.companions = companions;
    }

    /** A question that people may have answered, as it is and as it would be. @param chosen name of a choice, or {@code null} */
    @Introspected
    record Changed(String name, String before, String after, String chosen, String error) {
    }

    /** What somebody wrote on the page. */
    public record Form(String reason, Map<String, Migration.Choice> choices) {

        public static final Form EMPTY = new Form("", Map.of());

        public static Form of(Map<String, String> form) {
            Map<String, Migration.Choice> choices = new LinkedHashMap<>();
            form.forEach((name, value) -> {
                if (name.startsWith(CHOICE)) {
                    choice(value).ifPresent(choice -> choices.put(name.substring(CHOICE.length()), choice));
                }
            });
            return new Form(form.getOrDefault("reason", "").strip(), choices);
        }

        private static Optional<Migration.Choice> choice(String value) {
            return CHOICES.keySet().stream().filter(one -> one.name().equals(value)).findFirst();
        }

        public Map<String, String> problems() {
            return reason.isEmpty() ? Map.of("reason", "Scrivi perché: lo leggerà chi lavora qui dopo di te.")
                    : reason.length() > LONGEST_REASON ? Map.of("reason", "Il motivo può avere al massimo " + LONGEST_REASON + " caratteri.") : Map.of();
        }
    }

    /** @param to a draft without problems; @param missing questions for which nobody chose */
    public Map<String, Object> model(Draft to, Form form, Map<String, String> errors, List<String> missing) {
        Publication.Preview preview = previewing.preview(to);
        Flow after = to.read();
        Flow before = flows.named(to.flow()).orElseThrow();
        Comparison lies = preview.comparison();
        List<Changed> changed = lies.changed().stream().filter(node -> before.node(node).keeps())
                .map(node -> changed(before, after, node, form, missing)).toList();
        Map<String, String> all = new LinkedHashMap<>(errors);
        missing.forEach(node -> all.put(CHOICE + node, "Scegli che cosa fare delle risposte a «" + words(before, node) + "»."));
        Map<String, Object> model = new HashMap<>(Map.of("name", to.flow(), "called", FlowNames.title(to.flow()), "sentence", sentence(preview),
                "changed", changed, "also", also(lies, before, after), "removed", words(before, lies.removed()), "added", words(after, lies.added())));
        model.putAll(Map.of("choices", choices(), "reason", form.reason(), "errors", all));
        model.put("revision", after.revision());
        List<String> beside = companions.changes(after, to.files());
        model.put("beside", beside);
        model.put("same", after.revision().equals(before.revision()) && beside.isEmpty());
        return model;
    }

    private static Changed changed(Flow before, Flow after, String node, Form form, List<String> missing) {
        return new Changed(node, words(before, node), words(after, node), Optional.ofNullable(form.choices().get(node)).map(Enum::name).orElse(null),
                missing.contains(node) ? "Scegli che cosa fare delle risposte già date." : null);
    }

    private static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        CHOICES.forEach((choice, words) -> choices.put(choice.name(), words));
        return choices;
    }

    static String sentence(Publication.Preview preview) {
        long moved = preview.inside() - preview.unaffected();
        if (preview.inside() == 0) {
            return "Ora non c'è dentro nessuno.";
        }
        String inside = preview.inside() == 1 ? "C'è dentro 1 persona" : "Ci sono dentro " + preview.inside() + " persone";
        if (moved == 0) {
            return inside + ": " + (preview.inside() == 1 ? "per lei non cambia nulla." : "per tutte non cambia nulla.");
        }
        String stands = moved == 1 ? "1 è a una domanda cambiata" : moved + " sono a una domanda cambiata";
        return inside + ": " + (preview.unaffected() == 0 ? "" : "per " + preview.unaffected() + " non cambia nulla, ") + stands + ".";
    }

    private static List<String> also(Comparison lies, Flow before, Flow after) {
        List<String> also = new ArrayList<>(WholeChanges.of(before, after));
        also.addAll(words(before, lies.changed().stream().filter(node -> !before.node(node).keeps()).toList()));
        return also;
    }

    private static List<String> words(Flow flow, Iterable<String> nodes) {
        List<String> words = new ArrayList<>();
        nodes.forEach(node -> words.add(words(flow, node)));
        return words;
    }

    private static String words(Flow flow, String node) {
        String say = flow.node(node).say();
        String words = flow.texts().get(flow.language(), say != null && flow.node(node).ask() == null ? say : node + ".ask");
        return words.isBlank() ? node : words;
    }
}
