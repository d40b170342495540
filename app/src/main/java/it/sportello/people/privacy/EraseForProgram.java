package it.sportello.people.privacy;

import it.sportello.people.contacts.Proof;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Another body answers for who asked: every step is gone through at once, and stands in the request as always. */
@Singleton
public class EraseForProgram {

    private final OpenRequest open;
    private final Requests requests;
    private final DecideRequest decide;

    EraseForProgram(OpenRequest open, Requests requests, DecideRequest decide) {
        this.open = open;
        this.requests = requests;
        this.decide = decide;
    }

    /** @return the request that is being carried out, or nothing when somebody else moves it at this moment */
    public Optional<Request> erase(String contact, String program) {
        Request request = open.open(contact, Request.What.ERASE, Request.Way.PROGRAM, Proof.OPENID).request();
        while (request.state() != RequestState.RUNNING) {
            DecideRequest.Wish wish = switch (request.state()) {
                case TO_IDENTIFY -> DecideRequest.Wish.IDENTIFY;
                case ASKED -> DecideRequest.Wish.APPROVE;
                case APPROVED -> DecideRequest.Wish.CONFIRM;
                case RUNNING, DONE, REFUSED -> null;
            };
            if (wish == null || decide.decide(request, wish, null, program).isPresent()) {
                return Optional.empty();
            }
            request = requests.find(request.receipt()).orElseThrow();
        }
        return Optional.of(request);
    }
}
