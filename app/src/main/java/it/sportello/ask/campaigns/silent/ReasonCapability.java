package it.sportello.ask.campaigns.silent;

import it.sportello.ask.campaigns.Reason;
import it.sportello.bots.dialogue.Reply;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

/** {@code campaigns.reason(reason)}: why the person did not answer a questionnaire. What was said first stands. */
@Singleton
class ReasonCapability implements Capability {

    private final NoteReason note;

    ReasonCapability(NoteReason note) {
        this.note = note;
    }

    @Override
    public String name() {
        return "campaigns.reason";
    }

    @Override
    public Reply call(Call call) {
        return Reply.of(Reason.of(call.arg("reason")).filter(reason -> note.said(call.contact(), reason)).isPresent() ? "noted" : "none");
    }
}
