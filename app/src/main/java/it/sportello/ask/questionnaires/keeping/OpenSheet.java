package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Opening;
import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.platform.due.Due;
import it.sportello.talk.flows.Call;
import jakarta.inject.Singleton;

import java.util.List;

/** Finds the sheet to go on with, or opens the next round's. Asked again it finds what it opened. */
@Singleton
public class OpenSheet {

    private final OwnSheets own;
    private final Sheets sheets;
    private final Due due;

    public OpenSheet(OwnSheets own, Sheets sheets, Due due) {
        this.own = own;
        this.sheets = sheets;
        this.due = due;
    }

    /** What came of it. */
    public sealed interface Opened {

        /** @param others of the same questionnaire */
        record GoesOn(Sheet sheet, List<Sheet> others) implements Opened {
        }

        /** The person sent it already, and does not want to answer anew. */
        record AlreadySent(Sheet sheet) implements Opened {
        }
    }

    /** @param again whether who sent one answers anew */
    public Opened open(Call call, boolean again) {
        Flow flow = call.flow();
        List<Sheet> all = own.of(flow.name(), call.contact());
        if (!all.isEmpty() && all.getFirst().state().goesOn()) {
            Sheet first = all.getFirst();
            return new Opened.GoesOn(first.state() == SheetState.EXPIRED ? takenUp(first, call) : first, all.subList(1, all.size()));
        }
        if (!again && !all.isEmpty() && all.getFirst().state() == SheetState.SENT) {
            return new Opened.AlreadySent(all.getFirst());
        }
        int round = all.stream().mapToInt(sheet -> sheet.opening().round()).max().orElse(0) + 1;
        Sheet opened = Sheet.open(new Opening(call.contact(), flow.name(), round, flow.revision(), call.office(), call.language(),
                call.arg("invitation"), call.now()));
        due.at(ExpireSheet.KIND, opened.id(), call.now().plus(ExpireSheet.AFTER));
        return new Opened.GoesOn(sheets.open(opened), all);
    }

    private Sheet takenUp(Sheet sheet, Call call) {
        due.at(ExpireSheet.KIND, sheet.id(), call.now().plus(ExpireSheet.AFTER));
        return sheets.change(sheet.id(), Sheet::takenUp);
    }
}
