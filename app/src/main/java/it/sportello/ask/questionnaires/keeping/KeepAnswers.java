package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Given;
import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.talk.flows.AnswerKeeper;
import it.sportello.talk.flows.Call;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** Puts what was answered, and what was hard, into the person's sheet, as it comes. Told twice it changes nothing. */
@Singleton
class KeepAnswers implements AnswerKeeper {

    private final OwnSheets own;
    private final Sheets sheets;
    private final Questionnaires questionnaires;
    private final TakeOver take;

    KeepAnswers(OwnSheets own, Sheets sheets, Questionnaires questionnaires, TakeOver take) {
        this.own = own;
        this.sheets = sheets;
        this.questionnaires = questionnaires;
        this.take = take;
    }

    @Override
    public Optional<Flow> goesOn(String flow, String contact) {
        return own.open(flow, contact).map(take::takeOver).map(questionnaires::of);
    }

    @Override
    public void keep(Flow flow, Call call, List<Event> events) {
        own.open(flow.name(), call.contact()).ifPresent(sheet -> sheets.change(sheet.id(), kept -> told(kept, flow, call, events)));
    }

    private Sheet told(Sheet kept, Flow flow, Call call, List<Event> events) {
        Sheet sheet = kept;
        for (Event event : events) {
            sheet = switch (event) {
                case Event.Kept answer -> answered(sheet, flow, answer, new Given(call.id(), answer.node(), answer.value(), answer.title(),
                        answer.words(), call.channel(), call.now(), call.typedBy()));
                case Event.NotUnderstood missed -> sheet.doubting(missed.node(), doubt -> doubt.missed(call.id()));
                case Event.Helped helped -> sheet.doubting(helped.node(), doubt -> doubt.helped(call.id()));
                default -> sheet;
            };
        }
        return sheet;
    }

    /** Another channel may have taken the sheet to another revision since this question was put. */
    private Sheet answered(Sheet sheet, Flow asked, Event.Kept answer, Given given) {
        return asked.revision().equals(sheet.opening().revision())
                || take.holds(answer.name(), answer.value(), asked.revision(), questionnaires.of(sheet))
                ? sheet.answering(answer.name(), given) : sheet.setAside(answer.name(), given, asked.revision());
    }
}
