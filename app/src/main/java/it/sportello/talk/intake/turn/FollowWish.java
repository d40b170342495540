package it.sportello.talk.intake.turn;

import it.sportello.bots.dialogue.Reply;
import it.sportello.office.journal.automation.Automation;
import it.sportello.talk.flows.CapabilityTable;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import it.sportello.talk.intake.answering.Understanding;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.regex.Pattern;

/** Work named in words without being asked ("cameriere a Cagliari"), or said to the menu, begins a search with them. */
@Singleton
class FollowWish implements Step {

    private static final String UNDERSTOOD_BY = "occupations.find";
    private static final String FLOW = "cerca";
    private static final String MENU = "benvenuto";
    private static final int SHORTEST = 4;
    /** "non ho la patente" names no work that is looked for. */
    private static final Pattern DENIED = Pattern.compile("\\s*non\\b", Pattern.CASE_INSENSITIVE);

    private final Talk talk;
    private final Flows flows;
    private final CapabilityTable capabilities;
    private final Automation automation;

    FollowWish(Talk talk, Flows flows, CapabilityTable capabilities, Automation automation) {
        this.talk = talk;
        this.flows = flows;
        this.capabilities = capabilities;
        this.automation = automation;
    }

    @Override
    public boolean take(Answering turn) {
        String text = turn.said().text();
        if (text.isBlank() || DENIED.matcher(text).lookingAt() || turn.said().payload() != null || !free(turn, text)
                || !automation.on(Understanding.WISH)) {
            return false;
        }
        Reply found = capabilities.call(UNDERSTOOD_BY, turn.player().call(turn.key() + "/wish", Map.of("text", text), null));
        boolean work = !found.outcome().equals("none");
        if (work) {
            automation.tell(Understanding.WISH, found.outcome(), turn.contact().id(), turn.key());
            talk.begin(turn, new Flows.Begun(flows.named(FLOW).orElseThrow(), Map.of("query", text)));
        }
        return work;
    }

    /** A question that waits is answered first; the menu is no question, so a wish said to it is a wish. */
    private boolean free(Answering turn, String text) {
        return turn.session() == null || turn.session().flow().equals(MENU) && !talk.offered(turn) && turn.session().options().stream()
                .noneMatch(option -> option.title().equalsIgnoreCase(text.strip()) || text.strip().length() < SHORTEST);
    }
}
