package it.sportello.ask.questionnaires.filling;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.keeping.OpenSheet;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Questionnaire;
import it.sportello.platform.ids.Ids;
import it.sportello.talk.flows.Call;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Map;

/** Opens a sheet for a person, or the one they began elsewhere; who sent one answers anew. */
@Singleton
public class BeginSheet {

    private final OpenSheet open;
    private final Ids ids;
    private final InstantSource clock;

    public BeginSheet(OpenSheet open, Ids ids, InstantSource clock) {
        this.open = open;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param invitation what it begins with, or empty */
    public Sheet begin(Flow flow, Writer writer, String invitation) {
        String id = ids.next();
        Call call = new Call(id, writer.person().id(), writer.urn(id), writer.channel(), writer.language(), writer.person().office(),
                Map.of(Questionnaire.INVITATION, invitation), clock.instant(), writer.typedBy(), flow);
        return switch (open.open(call, true)) {
            case OpenSheet.Opened.GoesOn(var sheet, var others) -> sheet;
            case OpenSheet.Opened.AlreadySent(var sheet) -> sheet;
        };
    }
}
