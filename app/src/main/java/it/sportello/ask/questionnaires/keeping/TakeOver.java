package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Answer;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.revision.Migration;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.flows.OpenQuestion;
import it.sportello.talk.flows.publishing.ChoicesSince;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes an open sheet to the revision in force, by what was chosen when that was published, as soon as somebody goes on with it: no
 * sheet is touched that nobody touches (ADR 15). Each answer is judged by the question it was given to, so what a publication set aside
 * comes back when it is taken back.
 */
@Singleton
public class TakeOver {

    private final Sheets sheets;
    private final Flows flows;
    private final Questionnaires questionnaires;
    private final ChoicesSince choices;
    private final InstantSource clock;

    public TakeOver(Sheets sheets, Flows flows, Questionnaires questionnaires, ChoicesSince choices, InstantSource clock) {
        this.sheets = sheets;
        this.flows = flows;
        this.questionnaires = questionnaires;
        this.choices = choices;
        this.clock = clock;
    }

    /** @return the sheet as it goes on now */
    public Sheet takeOver(Sheet sheet) {
        return taken(sheet) == sheet ? sheet : sheets.change(sheet.id(), this::taken);
    }

    private Sheet taken(Sheet sheet) {
        String name = sheet.opening().questionnaire();
        if (!sheet.state().goesOn() || flows.since(name, sheet.opening().revision()).isEmpty()) {
            return sheet;
        }
        Flow to = questionnaires.named(name).orElse(null);
        return to == null || finishes(sheet, to) ? sheet : taken(sheet, to);
    }

    private boolean finishes(Sheet sheet, Flow to) {
        Flow from = questionnaires.of(sheet);
        Instant now = clock.instant();
        Map<String, String> values = Answers.values(sheet);
        return Migration.of(values, OpenQuestion.of(from, values, now).orElse(null), from, to,
                choices.of(from.name(), from.revision()), LocalDate.ofInstant(now, Rome.ZONE)).stays();
    }

    private Sheet taken(Sheet sheet, Flow to) {
        Map<String, Answer> in = new LinkedHashMap<>();
        Map<String, Answer> out = new LinkedHashMap<>();
        sheet.answers().forEach((name, answer) -> (holds(name, answer.now().value(), answer.revision(), to) ? in : out).put(name, answer));
        sheet.aside().forEach((name, answer) -> (holds(name, answer.now().value(), answer.revision(), to) ? in : out).put(name, answer));
        return sheet.takenTo(to.revision(), in, out);
    }

    /** Whether a value that answers a question of one revision answers it in another too: who is to finish the old one is not asked here. */
    boolean holds(String name, String value, String asked, Flow to) {
        Map<String, Migration.Choice> chosen = new HashMap<>(choices.of(to.name(), asked));
        chosen.values().removeIf(choice -> choice == Migration.Choice.FINISH_OLD);
        return flows.at(to.name(), asked).filter(from -> Migration.of(Map.of(name, value), null, from, to, chosen,
                LocalDate.ofInstant(clock.instant(), Rome.ZONE)).answered().containsKey(name)).isPresent();
    }
}
