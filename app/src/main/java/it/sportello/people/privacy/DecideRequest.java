package it.sportello.people.privacy;

import it.sportello.office.rights.Subject;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Staff moves a request: says who it is, decides, and confirms a second time what cannot be taken back. */
@Singleton
public class DecideRequest {

    private final Requests requests;
    private final KnowSubject subjects;
    private final ErasePerson erase;
    private final RequestNews news;
    private final InstantSource clock;

    DecideRequest(Requests requests, KnowSubject subjects, ErasePerson erase, RequestNews news, InstantSource clock) {
        this.requests = requests;
        this.subjects = subjects;
        this.erase = erase;
        this.news = news;
        this.clock = clock;
    }

    /** IDENTIFY: a document was seen. APPROVE: a copy is handed over, an erasure waits for CONFIRM, or for RECONSIDER. */
    public enum Wish {
        IDENTIFY(Set.of(RequestState.TO_IDENTIFY)),
        APPROVE(Set.of(RequestState.ASKED)),
        REFUSE(Set.of(RequestState.TO_IDENTIFY, RequestState.ASKED)),
        CONFIRM(Set.of(RequestState.APPROVED)),
        RECONSIDER(Set.of(RequestState.APPROVED));

        private final Set<RequestState> from;

        Wish(Set<RequestState> from) {
            this.from = from;
        }

        public boolean from(RequestState state) {
            return from.contains(state);
        }
    }

    /**
     * @param by      name of who decides
     * @param refusal why not, for {@link Wish#REFUSE}
     * @return a sentence that says why it cannot be done now, or nothing
     */
    public Optional<String> decide(Request request, Wish wish, Refusal refusal, String by) {
        if (!wish.from(request.state())) {
            return Optional.of("La richiesta è già in un altro stato: " + request.state().label().toLowerCase(java.util.Locale.ITALIAN) + ".");
        }
        if (wish == Wish.REFUSE && refusal == null) {
            return Optional.of("Scegli perché la richiesta è rifiutata.");
        }
        Request.Decision decision = new Request.Decision(by, clock.instant(), wish == Wish.REFUSE ? refusal : null);
        return switch (wish) {
            case IDENTIFY -> told(request.in(RequestState.ASKED), false);
            case APPROVE -> told(request.decided(request.what() == Request.What.COPY ? RequestState.DONE : RequestState.APPROVED, decision), true);
            case REFUSE -> told(request.decided(RequestState.REFUSED, decision), true);
            case RECONSIDER -> told(request.in(RequestState.ASKED), false);
            case CONFIRM -> confirm(request);
        };
    }

    private Optional<String> told(Request moved, boolean news) {
        if (!requests.replace(moved)) {
            return Optional.of("Qualcun altro ha appena cambiato la richiesta.");
        }
        if (news) {
            this.news.tell(moved);
        }
        return Optional.empty();
    }

    private Optional<String> confirm(Request request) {
        Optional<Subject> subject = subjects.know(request.contact());
        if (subject.isEmpty()) {
            return Optional.of("Questa persona non c'è più.");
        }
        return erase.begin(request.running(subject.get())) ? Optional.empty() : Optional.of("Qualcun altro ha appena cambiato la richiesta.");
    }
}
