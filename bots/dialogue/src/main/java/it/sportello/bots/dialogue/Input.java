package it.sportello.bots.dialogue;

import java.util.Map;

/** What makes a session go on. */
public sealed interface Input {

    /**
     * A person's words or tap.
     *
     * @param key     what makes it once: call ids are made of it
     * @param text    as written, or the title tapped
     * @param payload of the button tapped, or {@code null}
     * @param kind    {@code text}, or the kind of what was enclosed: photo, document, voice, contact, position
     * @param values  beside the words: {@code phone} of a trusted contact
     */
    record Said(String key, String text, String payload, String kind, Map<String, String> values) implements Input {
        public static Said text(String key, String text) {
            return new Said(key, text, null, "text", Map.of());
        }

        @Override
        public String toString() {
            return "Said[" + kind + "]";
        }
    }

    /** The answer of a capability to {@link Event.Called}. */
    record Answered(String callId, Reply reply) implements Input {
    }
}
