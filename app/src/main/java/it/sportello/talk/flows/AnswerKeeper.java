package it.sportello.talk.flows;

import it.sportello.bots.dialogue.Event;
import it.sportello.bots.dialogue.flow.Flow;

import java.util.List;
import java.util.Optional;

/**
 * A slice that keeps what is answered in a questionnaire beyond its session. It is told as answers come, before the next
 * capability of the same turn is called: a capability that counts them finds them.
 * <p>
 * A turn may be played again after a crash or when another came first: the same {@link Call#id()} and name of an answer change
 * nothing the second time.
 */
public interface AnswerKeeper {

    /**
     * @param flow   the revision played
     * @param call   who answers, where and when; its id is session, step and inbound key, its args all that the flow has kept
     * @param events in order: {@link Event.Kept}, {@link Event.NotUnderstood} and {@link Event.Helped}, no others
     */
    void keep(Flow flow, Call call, List<Event> events);

    /**
     * The revision a person goes on with: the one begun, or the one a publication takes them to.
     *
     * @param flow name
     * @return nothing of who has nothing open
     */
    Optional<Flow> goesOn(String flow, String contact);
}
