package it.sportello.bots.dialogue.answers;

import it.sportello.bots.dialogue.flow.Ask;

import java.util.List;

/** A kind of answer: {@code ask: number}. To add one, write a file like its neighbours and list it in {@link AnswerTypes}. */
public interface AnswerType {

    /** Several options at once: the engine gathers them. */
    String SEVERAL = "several";
    /** What is kept where none of several was chosen, and none need be. */
    String NONE = "none";
    /** The answers of the questionnaire read back: the engine lists and corrects them. */
    String READ_BACK = "read-back";

    String name();

    /** Reads what was typed or enclosed; choosing among options is the engine's and comes before. */
    Answer read(Heard heard, Ask ask);

    /** Options every question of this type has, by id; their titles are the words {@code option.<id>}. */
    default List<String> options() {
        return List.of();
    }

    /** Whether "0" may be an answer; elsewhere it asks for a person. */
    default boolean takesZero() {
        return false;
    }

    /** The capability that says what the words mean, or {@code null}: asked with {@code text}, it answers one, several or none. */
    default String lookUp() {
        return null;
    }

    /** What would answer beside words: {@code contact}, or {@code null}. */
    default String asks() {
        return null;
    }
}
