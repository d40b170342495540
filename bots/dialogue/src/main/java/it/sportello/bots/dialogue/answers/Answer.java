package it.sportello.bots.dialogue.answers;

/** What became of the words of a person. */
public sealed interface Answer {

    /** @param value kept, in a form made for slices; @param title the same as people read it */
    record Taken(String value, String title) implements Answer {
        public static Taken of(String value) {
            return new Taken(value, value);
        }

        @Override
        public String toString() {
            return "Taken[]";
        }
    }

    /** @param why key of the engine's words that say what is wrong: {@code refused.too-small} */
    record Refused(String why) implements Answer {
    }
}
