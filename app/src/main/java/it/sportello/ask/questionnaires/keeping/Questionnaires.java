package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.talk.flows.Flows;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The flows that are questionnaires. */
@Singleton
public class Questionnaires {

    private final Flows flows;

    public Questionnaires(Flows flows) {
        this.flows = flows;
    }

    public List<Flow> all() {
        return flows.all().stream().filter(flow -> flow.questionnaire() != null).toList();
    }

    public Optional<Flow> named(String name) {
        return flows.named(name).filter(flow -> flow.questionnaire() != null);
    }

    /** The one a sheet is of, as it goes on with it. */
    public Flow of(Sheet sheet) {
        return at(sheet, sheet.opening().revision());
    }

    /** The one a sheet is of, as it was in another revision. */
    public Flow at(Sheet sheet, String revision) {
        String name = sheet.opening().questionnaire();
        return flows.at(name, revision).or(() -> named(name)).orElseThrow(() -> new NoSuchElementException("no questionnaire of " + sheet));
    }
}
