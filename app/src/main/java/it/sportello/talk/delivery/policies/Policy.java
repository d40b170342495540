package it.sportello.talk.delivery.policies;

/** One rule. It says {@link Verdict#ALLOWED} when the message is none of its business. */
@FunctionalInterface
interface Policy {

    Verdict judge(Intended intended);
}
