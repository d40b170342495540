package it.sportello.talk.delivery.policies;

/** One rule. It says {@link Verdict#ALLOWED} when the message is none of its business. */
@FunctionalInterface
interface Policy {

    Verdict judge(Intended intended);

    /** Whether what it holds is let go by itself, sooner or later: then it is no reason why somebody gets nothing. */
    default boolean passes() {
        return false;
    }
}
