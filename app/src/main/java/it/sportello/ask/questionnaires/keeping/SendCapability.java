package it.sportello.ask.questionnaires.keeping;

import it.sportello.bots.dialogue.Reply;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

/** {@code questionnaires.send}: thanks and a receipt, and nothing of the score. */
@Singleton
class SendCapability implements Capability {

    static final String NAME = "questionnaires.send";

    private final SendSheet send;
    private final Phrasebook phrases;

    SendCapability(SendSheet send, Phrasebook phrases) {
        this.send = send;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply call(Call call) {
        return send.send(call).map(sheet -> Reply.of(sheet.filed().call().equals(call.id()) ? "sent" : "already-sent",
                SheetWords.receipt(sheet, phrases.formats(call.language())))).orElse(Reply.of("none"));
    }
}
