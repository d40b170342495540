package it.sportello.people.privacy;

import it.sportello.office.rights.Subject;

import java.time.Duration;
import java.time.Instant;

/**
 * One request. When what was asked is done, nothing in it tells any more whose it was.
 *
 * @param receipt {@code 2026-0001234}: the person's proof, and its name here
 * @param contact id of the person, or {@code null} once they are erased
 * @param office  code, or {@code null}: the region's
 * @param asked   when
 * @param state   how far it has come
 * @param decided by whom and why, or {@code null}
 * @param subject whom to erase, while it is being done
 */
public record Request(String receipt, long version, What what, Way way, String contact, String office, Instant asked, RequestState state,
                      Decision decided, Subject subject) {

    /** Art. 12(3) GDPR says a month: the shortest a month can be taken for without counting wrong is this. */
    public static final Duration TERM = Duration.ofDays(30);

    public enum What {
        COPY("Copia dei dati"), ERASE("Cancellazione dei dati");

        private final String label;

        What(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** By which it came. */
    public enum Way {
        CHAT("in chat"), DESK("allo sportello"), PROGRAM("da un altro programma");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param by name of the member of staff, or of the program; @param refusal why not, or {@code null} */
    public record Decision(String by, Instant at, Refusal refusal) {
    }

    public Instant due() {
        return asked.plus(TERM);
    }

    Request in(RequestState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("A request cannot go from " + state + " to " + next);
        }
        return new Request(receipt, version + 1, what, way, contact, office, asked, next, decided, subject);
    }

    Request decided(RequestState next, Decision decision) {
        Request moved = in(next);
        return new Request(receipt, moved.version, what, way, contact, office, asked, next, decision, subject);
    }

    Request running(Subject whom) {
        Request moved = in(RequestState.RUNNING);
        return new Request(receipt, moved.version, what, way, contact, office, asked, RequestState.RUNNING, decided, whom);
    }

    Request done() {
        Request moved = in(RequestState.DONE);
        return moved.nobodys();
    }

    public Request nobodys() {
        return new Request(receipt, version, what, way, null, office, asked, state, decided, null);
    }

    @Override
    public String toString() {
        return "Request[" + receipt + ", " + state + "]";
    }
}
