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
 * @param section of the questionnaire it belongs to, or {@code null}
 * @param optional whether one may prefer not to answer: {@link #PREFERS_NOT} is then kept
 */
public record Ask(String type, String keep, Known known, Map<String, String> options, Integer min, Integer max,
                  String section, boolean optional) {

    /** The value kept of who prefers not to answer: not the same as having been asked nothing. */
    public static final String PREFERS_NOT = "-";

    /** SKIP takes it silently, CONFIRM shows it and asks whether it is right, ASK asks all the same. */
    public enum Known { SKIP, CONFIRM, ASK }
}
