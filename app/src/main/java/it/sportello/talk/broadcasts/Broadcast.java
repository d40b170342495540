package it.sportello.talk.broadcasts;

import it.sportello.people.consent.Purpose;

import java.time.Instant;
import java.util.Map;

/**
 * One text for many.
 *
 * @param id       ours
 * @param version  grows with each change
 * @param office   code of the office that sends and pays
 * @param title    for staff only
 * @param purpose  why we write: its legal basis and the person's choice decide who may get it
 * @param subject  code of the vacancy it is about, or {@code null}
 * @param texts    by language, Italian always; a person whose language is missing reads Italian
 * @param audience for whom
 * @param state    where it stands
 * @param plan     when it leaves, how it was counted beforehand
 * @param run      how far it has come
 * @param author   id of who wrote it; {@code approver} of the second person, or {@code null}
 */
public record Broadcast(String id, long version, String office, String title, Purpose purpose, String subject,
                        Map<String, String> texts, Audience audience, BroadcastState state, Plan plan, Run run,
                        String author, String approver) {

    /**
     * @param startAt  when it may leave, {@code null} for at once
     * @param people   counted at preview
     * @param cents    estimated then, in euro cents
     * @param ends     estimated then
     * @param rehearsal whether one in a hundred goes first
     */
    public record Plan(Instant startAt, int people, long cents, Instant ends, Rehearsal rehearsal) {
        public static final Plan NONE = new Plan(null, 0, 0, null);

        public Plan(Instant startAt, int people, long cents, Instant ends) {
            this(startAt, people, cents, ends, Rehearsal.NONE);
        }

        public Plan rehearsed() {
            return new Plan(startAt, people, cents, ends, Rehearsal.DONE);
        }
    }

    /** WANTED: one in a hundred goes first, then the broadcast pauses by itself until somebody resumes it. */
    public enum Rehearsal { NONE, WANTED, DONE }

    /**
     * @param chunks   how many, 0 before they are laid down
     * @param created  when it was written
     * @param started  when sending began
     * @param ended    when nothing was left to do
     * @param heldWhy  plain Italian reason why it waits now, or {@code null}
     * @param heldTill until when
     * @param cents    spent when it was over, in euro cents; before that the chunks tell
     */
    public record Run(int chunks, Instant created, Instant started, Instant ended, String heldWhy, Instant heldTill,
                      long cents) {
    }

    public Broadcast {
        texts = Map.copyOf(texts);
    }

    public String text(String language) {
        return texts.getOrDefault(language, texts.get("it"));
    }

    public Broadcast with(BroadcastState state) {
        return new Broadcast(id, version, office, title, purpose, subject, texts, audience, state, plan, run, author, approver);
    }

    public Broadcast with(Plan plan) {
        return new Broadcast(id, version, office, title, purpose, subject, texts, audience, state, plan, run, author, approver);
    }

    public Broadcast with(Run run) {
        return new Broadcast(id, version, office, title, purpose, subject, texts, audience, state, plan, run, author, approver);
    }

    public Broadcast approvedBy(String approver) {
        return new Broadcast(id, version, office, title, purpose, subject, texts, audience, state, plan, run, author, approver);
    }

    public Broadcast held(String why, Instant till) {
        return with(new Run(run.chunks(), run.created(), run.started(), run.ended(), why, till, run.cents()));
    }

    /** Whether all of it waits for a time, such as the end of the night. */
    public boolean held(Instant now) {
        return run.heldTill() != null && run.heldTill().isAfter(now);
    }

    @Override
    public String toString() {
        return "Broadcast[" + id + ", " + state + "]";
    }
}
