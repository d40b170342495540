package it.sportello.ask.questionnaires.desk;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.keeping.OpenSheet;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.ids.Ids;
import it.sportello.talk.flows.Call;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Map;

/** Opens a sheet for a person at the desk, or the one they began elsewhere; who sent one answers anew. */
@Singleton
public class BeginAtDesk {

    private final OpenSheet open;
    private final Ids ids;
    private final InstantSource clock;

    public BeginAtDesk(OpenSheet open, Ids ids, InstantSource clock) {
        this.open = open;
        this.ids = ids;
        this.clock = clock;
    }

    public Sheet begin(Flow flow, Contact person, SignedIn who) {
        String id = ids.next();
        Urn urn = person.urns().isEmpty() ? new Urn(FillAtDesk.CHANNEL, id) : person.urns().getFirst();
        Call call = new Call(id, person.id(), urn, FillAtDesk.CHANNEL, FillAtDesk.LANGUAGE, person.office(), Map.of(), clock.instant(), who.id(),
                flow);
        return switch (open.open(call, true)) {
            case OpenSheet.Opened.GoesOn(var sheet, var others) -> sheet;
            case OpenSheet.Opened.AlreadySent(var sheet) -> sheet;
        };
    }
}
