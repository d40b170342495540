package it.sportello.jobs.vacancies;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a vacancy has come.
 *
 * @param state       now
 * @param receivedAt  when the office got it: the 24-hour clock starts
 * @param verifiedBy  account of the operator, or {@code null}
 * @param verifiedAt  or {@code null}
 * @param publishedAt the 24-hour clock stops; or {@code null}
 * @param confirmedAt when somebody last said that it still holds
 * @param closedAt    or {@code null}
 * @param outcome     what came of it, or {@code null} while not known
 */
public record Progress(VacancyState state, Instant receivedAt, String verifiedBy, Instant verifiedAt, Instant publishedAt,
                       Instant confirmedAt, Instant closedAt, Outcome outcome) {

    /** The promise made to employers: published within a day of receipt (good practices 2023, 1.13). */
    public static final Duration PROMISE = Duration.ofHours(24);

    /** What the employer told after the selection. Counts of people. */
    public record Outcome(int interviewed, int selected, int hired) {
    }

    public static Progress received(Instant at) {
        return new Progress(VacancyState.DRAFT, at, null, null, null, at, null, null);
    }

    /** From receipt to publication, or to {@code now} while it is not published. */
    public Duration elapsed(Instant now) {
        return Duration.between(receivedAt, publishedAt == null ? now : publishedAt);
    }

    public boolean isLate(Instant now) {
        return elapsed(now).compareTo(PROMISE) > 0;
    }

    Progress drafted() {
        return new Progress(VacancyState.DRAFT, receivedAt, null, null, publishedAt, confirmedAt, closedAt, outcome);
    }

    Progress verified(String by, Instant at) {
        return new Progress(VacancyState.VERIFIED, receivedAt, by, at, publishedAt, at, closedAt, outcome);
    }

    Progress published(Instant at) {
        return new Progress(VacancyState.PUBLISHED, receivedAt, verifiedBy, verifiedAt, at, at, closedAt, outcome);
    }

    Progress confirmed(Instant at) {
        return new Progress(state, receivedAt, verifiedBy, verifiedAt, publishedAt, at, closedAt, outcome);
    }

    Progress preselecting() {
        return new Progress(VacancyState.PRESELECTION, receivedAt, verifiedBy, verifiedAt, publishedAt, confirmedAt, closedAt,
                outcome);
    }

    /** @param known the outcome, or {@code null} for a close without one or a withdrawal */
    Progress ended(VacancyState end, Instant at, Outcome known) {
        return new Progress(end, receivedAt, verifiedBy, verifiedAt, publishedAt, confirmedAt,
                closedAt == null ? at : closedAt, known);
    }
}
