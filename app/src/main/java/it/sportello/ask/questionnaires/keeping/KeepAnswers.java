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

/** Puts what was answered, and what was hard, into the person's sheet, as it comes. Told twice it changes nothing. */
@Singleton
class KeepAnswers implements AnswerKeeper {

    private final OwnSheets own;
    private final Sheets sheets;

    KeepAnswers(OwnSheets own, Sheets sheets) {
        this.own = own;
        this.sheets = sheets;
    }

    @Override
    public void keep(Flow flow, Call call, List<Event> events) {
        own.open(flow.name(), call.contact()).ifPresent(sheet -> sheets.change(sheet.id(), kept -> told(kept, call, events)));
    }

    private static Sheet told(Sheet kept, Call call, List<Event> events) {
        Sheet sheet = kept;
        for (Event event : events) {
            sheet = switch (event) {
                case Event.Kept answer -> sheet.answering(answer.name(), new Given(call.id(), answer.node(), answer.value(), answer.title(),
                        answer.words(), call.channel(), call.now(), call.typedBy()));
                case Event.NotUnderstood missed -> sheet.doubting(missed.node(), doubt -> doubt.missed(call.id()));
                case Event.Helped helped -> sheet.doubting(helped.node(), doubt -> doubt.helped(call.id()));
                default -> sheet;
            };
        }
        return sheet;
    }
}
