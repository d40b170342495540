package it.sportello.talk.intake.turn;

import it.sportello.bots.dialogue.Reply;
import it.sportello.talk.flows.CapabilityTable;
import it.sportello.talk.flows.Flows;
import jakarta.inject.Singleton;

import java.util.Map;

/** Work named in words without being asked ("cameriere a Cagliari") begins a search with them. */
@Singleton
class FollowWish implements Step {

    private static final String UNDERSTOOD_BY = "occupations.find";
    private static final String FLOW = "cerca";

    private final Talk talk;
    private final Flows flows;
    private final CapabilityTable capabilities;

    FollowWish(Talk talk, Flows flows, CapabilityTable capabilities) {
        this.talk = talk;
        this.flows = flows;
        this.capabilities = capabilities;
    }

    @Override
    public boolean take(Answering turn) {
        String text = turn.said().text();
        if (text.isBlank() || !capabilities.has(UNDERSTOOD_BY)) {
            return false;
        }
        Reply found = capabilities.call(UNDERSTOOD_BY, turn.call(turn.key() + "/wish", Map.of("text", text)));
        boolean work = !found.outcome().equals("none");
        if (work) {
            talk.begin(turn, new Flows.Begun(flows.named(FLOW).orElseThrow(), Map.of("query", text)));
        }
        return work;
    }
}
