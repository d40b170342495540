package it.sportello.talk.broadcasts;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.QuickReply;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Writes what each person reads of a broadcast that tells each something else. A slice that knows what implements one. */
public interface PersonalText {

    /** {@link Audience#kind()} it writes for. */
    String kind();

    /** Whether somebody who stands in the audience twice, since two contacts were found to be one person, gets it once. */
    default boolean once() {
        return false;
    }

    /** Name of the approved template that says the same outside WhatsApp's window. */
    String template();

    /**
     * What each reads now. Asked again for the same broadcast it says the same, but for what is over meanwhile.
     *
     * @param readers of a window, each of whom may be written to now
     * @return one answer for each reader, by contact
     */
    Map<String, Said> write(Broadcast broadcast, List<Reader> readers);

    /**
     * Notes, before anything leaves, that this broadcast tells them.
     *
     * @return those it may be sent to: not who was told by another broadcast meanwhile
     */
    Set<String> leaving(Broadcast broadcast, Collection<String> contacts);

    /**
     * @param type of the channel they read it on
     * @param taps whether choices can be tapped where they read
     * @param fits whether so much fits into one message there
     */
    record Reader(String contact, String language, ChannelType type, boolean taps, Predicate<Told> fits) {
    }

    /** What one person reads, or why nothing. */
    sealed interface Said {
    }

    /**
     * @param text    follows the broadcast's own
     * @param values  of the template
     */
    record Told(String text, List<QuickReply> choices, List<String> values) implements Said {
        @Override
        public String toString() {
            return "Told[" + choices.size() + " choices]";
        }
    }

    /** @param why a word of the phrasebook's {@code why.*} */
    record Nothing(String why) implements Said {
    }
}
