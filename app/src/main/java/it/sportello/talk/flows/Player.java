package it.sportello.talk.flows;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.messaging.Urn;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * For whom a flow is played, where and when: a conversation's turn, an operator at the desk, a page in a browser.
 *
 * @param key      what makes this step once: the same step played again has the same, and so have its calls and its sessions
 * @param contact  id of the person
 * @param urn      the address used now
 * @param channel  name of the channel type used now
 * @param language of the words
 * @param office   code of the office that serves the person, or {@code null}
 * @param typedBy  id of the operator who types for the person, or {@code null}
 * @param now      the step's time
 */
public record Player(String key, String contact, Urn urn, String channel, String language, String office, String typedBy,
                     Instant now) {

    private static final int SESSION_ID = 12;

    public Call call(String id, Map<String, String> args, Flow flow) {
        return new Call(id, contact, urn, channel, language, office, args, now, typedBy, flow);
    }

    /** Names a new session. @param nth of those this step begins */
    String newSession(int nth) {
        UUID name = UUID.nameUUIDFromBytes((contact + "/" + key + "/" + nth).getBytes(StandardCharsets.UTF_8));
        String text = Long.toString(name.getMostSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX);
        return text.substring(Math.max(0, text.length() - SESSION_ID));
    }

    @Override
    public String toString() {
        return "Player[" + key + "]";
    }
}
