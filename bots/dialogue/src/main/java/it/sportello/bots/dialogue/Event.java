package it.sportello.bots.dialogue;

import java.util.List;
import java.util.Map;

/** What happened in a turn: the engine's only output. */
public sealed interface Event {

    /**
     * Words for the person, with what may be chosen under them. The ids of the choices are button payloads
     * ({@code a/<session>/<step>/<option>}), the titles are shown.
     *
     * @param asks {@code contact} where a shared number would answer, else {@code null}
     */
    record Said(String text, List<Option> choices, String asks) implements Event {
        public Said {
            choices = List.copyOf(choices);
        }
    }

    /**
     * An answer was taken and kept under a name.
     *
     * @param node  the question
     * @param value for slices; {@code Ask.PREFERS_NOT} of who prefers not to answer
     * @param title the same as people read it
     * @param words the person's own; empty when what was known already was taken without asking
     * @param step  of the question: with the session and the key of what was said it makes the answer once
     */
    record Kept(String node, String name, String value, String title, String words, int step) implements Event {
        @Override
        public String toString() {
            return "Kept[" + node + ", " + name + ", " + step + "]";
        }
    }

    /** Help, or why a question is asked, was asked for. @param with {@code help} or {@code why} */
    record Helped(String node, String with) implements Event {
    }

    /** An answer could not be used. @param times in a row: at the third a person is offered */
    record NotUnderstood(String node, int times) implements Event {
    }

    /** A capability is to be called and the session resumed with {@link Input.Answered}. */
    record Called(String callId, String name, Map<String, String> args) implements Event {
    }

    /** A button of an earlier step, or of an ended session, was tapped: the words about it are said too. */
    record OldButton(String node) implements Event {
    }

    /** The person asked for a person, or accepted one. */
    record HandoverAsked(String node) implements Event {
    }

    /** The flow is over. @param outcome as its file names it */
    record Ended(String outcome) implements Event {
    }

    /** The flow ends and another begins with these values. */
    record Left(String flow, Map<String, String> given) implements Event {
    }
}
