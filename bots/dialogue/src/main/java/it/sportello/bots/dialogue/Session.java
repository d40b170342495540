package it.sportello.bots.dialogue;

import it.sportello.bots.dialogue.walk.Memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One person's way through one revision of a flow. Immutable; what is stored between two turns is exactly this.
 *
 * @param id       short, at most 12 of {@code [a-z0-9]}: it travels in every button
 * @param flow     name of the flow
 * @param revision the revision begun, kept to the end
 * @param node     where it waits
 * @param step     counts the turns; a button of an earlier step is an old button
 * @param language of the words
 * @param kept     answers and values by name
 * @param options  what may be chosen at {@code node} now, in the order shown: number 1 is the first
 * @param back     nodes to go back to, the latest last
 * @param misses   how often the last answer could not be used
 * @param call     id of the capability call it waits for, or {@code null}
 * @param until    when it expires
 */
public record Session(String id, String flow, String revision, String node, int step, String language,
                      Map<String, String> kept, List<Option> options, List<String> back, int misses, String call,
                      Instant until) {

    public Session {
        kept = Map.copyOf(kept);
        options = List.copyOf(options);
        back = List.copyOf(back);
    }

    /** Answers and values without what the engine keeps for itself. */
    public Map<String, String> values() {
        return Memory.values(kept);
    }

    /** The same after so many answers that could not be used, for who plays it without having kept it. */
    public Session missing(int times) {
        return new Session(id, flow, revision, node, step, language, kept, options, back, times, call, until);
    }

    @Override
    public String toString() {
        return "Session[" + flow + "/" + node + "]";
    }
}
