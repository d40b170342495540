package it.sportello.bots.messaging.adapter;

import java.time.Duration;

/**
 * What a channel type can carry. Rendering and planning ask this and never the name of a channel.
 *
 * @param textUnits   longest text in UTF-16 units
 * @param buttons     how many choices can be tapped; 0 where they are typed as numbers
 * @param rows        how many choices a list can hold (0: no lists)
 * @param titleLength longest title of a choice
 * @param perSecond   messages (or SMS segments) a second for one sender
 * @param perChatGap  shortest time between two messages to the same person
 * @param daily       how many people may be written to first in 24 hours; 0 for no tier
 * @param window      how long after a person's message free text is allowed; zero for always
 * @param links       whether a link can be a button
 * @param edits       whether a message can be edited after it was sent
 * @param receipts    whether the provider tells what became of a message
 * @param twoWay      whether people can answer on it
 */
public record Capabilities(int textUnits, int buttons, int rows, int titleLength, int perSecond, Duration perChatGap,
                           int daily, Duration window, boolean links, boolean edits, boolean receipts, boolean twoWay) {

    /** What one line was granted beyond what every line of its type is: {@code null} where nothing was said. */
    public Capabilities granted(Integer perSecond, Integer daily) {
        return new Capabilities(textUnits, buttons, rows, titleLength, perSecond == null ? this.perSecond : perSecond, perChatGap,
                daily == null ? this.daily : daily, window, links, edits, receipts, twoWay);
    }
}
