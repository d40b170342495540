package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.bots.dialogue.Reply;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

/** {@code questionnaires.withdraw}: the person would rather not answer at all, and nothing follows from it. */
@Singleton
class WithdrawCapability implements Capability {

    private final OwnSheets own;
    private final Sheets sheets;

    WithdrawCapability(OwnSheets own, Sheets sheets) {
        this.own = own;
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "questionnaires.withdraw";
    }

    @Override
    public Reply call(Call call) {
        Sheet first = own.of(call.flow().name(), call.contact()).getFirst();
        Sheet sheet = sheets.change(first.id(), kept -> kept.state() == SheetState.OPEN ? kept.ended(SheetState.WITHDRAWN, call.now()) : kept);
        return Reply.of(sheet.state() == SheetState.SENT ? "already-sent" : "withdrawn");
    }
}
