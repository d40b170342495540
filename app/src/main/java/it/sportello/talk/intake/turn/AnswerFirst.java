package it.sportello.talk.intake.turn;

import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import it.sportello.templates.Keywords;
import jakarta.inject.Singleton;

import java.util.Set;

/**
 * A question that protects someone's data is answered before anything else is shown: other wishes do not lead round it. A
 * person, help and another language stay within reach.
 */
@Singleton
class AnswerFirst {

    private static final Set<String> ALLOWED = Set.of("operatore", "aiuto", "lingua", "indietro", "perche", "non-sono-io");

    private final Talk talk;
    private final Keywords keywords;
    private final AnswerSession answer;

    AnswerFirst(Talk talk, Keywords keywords, AnswerSession answer) {
        this.talk = talk;
        this.keywords = keywords;
        this.answer = answer;
    }

    boolean asks(Answering turn, String flow) {
        return turn.session() != null && flow.equals(turn.session().flow());
    }

    /** Hears what was said as the answer, unless it is one of the words that work here too. */
    boolean hear(Answering turn) {
        boolean typed = turn.said().payload() == null;
        if (typed && !talk.offered(turn) && keywords.of(turn.said().text()).filter(ALLOWED::contains).isPresent()) {
            return false;
        }
        return answer.take(turn);
    }
}
