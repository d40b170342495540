package it.sportello.talk.flows.web;

import it.sportello.bots.dialogue.flow.Flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

/** What is other in a questionnaire as a whole, beside its questions: a sentence each. */
final class WholeChanges {

    private static final String TITLE = "title";

    private WholeChanges() {
    }

    static List<String> of(Flow before, Flow after) {
        List<String> changes = new ArrayList<>();
        new TreeSet<>(after.texts().byLanguage().keySet()).forEach(language -> changed(changes, "Il titolo in " + FlowNames.language(language).toLowerCase(Locale.ROOT),
                before.texts().own(language, TITLE).orElse("nessuno"), after.texts().own(language, TITLE).orElse("nessuno")));
        if (before.questionnaire() != null && after.questionnaire() != null) {
            changed(changes, "I minuti previsti", String.valueOf(before.questionnaire().minutes()), String.valueOf(after.questionnaire().minutes()));
            changed(changes, "Le sezioni", sections(before), sections(after));
        }
        changed(changes, "L'attesa in chat", time(before.expires()), time(after.expires()));
        return changes;
    }

    private static void changed(List<String> changes, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + ": prima «" + before + "», ora «" + after + "».");
        }
    }

    private static String sections(Flow flow) {
        return String.join(", ", flow.questionnaire().sections().stream()
                .map(name -> flow.texts().own(flow.language(), "section." + name + ".title").orElse(name)).toList());
    }

    private static String time(Duration time) {
        return time.toHours() % 24 == 0 ? time.toDays() + (time.toDays() == 1 ? " giorno" : " giorni") : time.toHours() + (time.toHours() == 1 ? " ora" : " ore");
    }
}
