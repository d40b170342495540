package it.sportello.bots.dialogue;

import java.util.List;

/**
 * The outcome of a step.
 *
 * @param session to store and resume, or {@code null} when the flow ended
 * @param events  what happened, in order; when the last is {@link Event.Called}, resume with its answer before storing
 */
public record Turn(Session session, List<Event> events) {

    public Turn {
        events = List.copyOf(events);
    }
}
