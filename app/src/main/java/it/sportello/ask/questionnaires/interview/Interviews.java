package it.sportello.ask.questionnaires.interview;

import java.util.function.UnaryOperator;

/** What staff added to sheets. */
public interface Interviews {

    /** An empty one where there is none. */
    Interview of(String sheet);

    /** Changes one; {@code change} may be applied more than once when two writers meet. */
    Interview change(String sheet, UnaryOperator<Interview> change);
}
