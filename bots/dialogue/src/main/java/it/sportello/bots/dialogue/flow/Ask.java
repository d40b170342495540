package it.sportello.bots.dialogue.flow;

import java.util.Map;

/**
 * A question.
 *
 * @param type    name of an answer type: {@code choice}, {@code number}, {@code text} ...
 * @param keep    the name the answer is kept under, or {@code null} when it only routes
 * @param known   what to do when the flow began with a value of that name
 * @param options own options in order, with the node each leads to ({@code ""}: the node's exit)
 * @param min     of a number, or of a text's length; {@code null} for none
 * @param max     likewise
 */
public record Ask(String type, String keep, Known known, Map<String, String> options, Integer min, Integer max) {

    /** SKIP takes it silently, CONFIRM shows it and asks whether it is right, ASK asks all the same. */
    public enum Known { SKIP, CONFIRM, ASK }
}
