package it.sportello.talk.handover;

import it.sportello.people.privacy.Request;
import it.sportello.people.privacy.RequestNews;
import it.sportello.people.privacy.RequestState;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.delivery.Deliver;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Who asked for their data reads in chat what was decided: it is an answer, owed also to who said STOP (art. 12(3) and 12(4) GDPR). */
@Singleton
class TellRequest implements RequestNews {

    private final Conversations conversations;
    private final StaffWords words;
    private final Deliver deliver;
    private final InstantSource clock;

    TellRequest(Conversations conversations, StaffWords words, Deliver deliver, InstantSource clock) {
        this.conversations = conversations;
        this.words = words;
        this.deliver = deliver;
        this.clock = clock;
    }

    @Override
    public void tell(Request request) {
        if (request.contact() == null || conversations.find(request.contact()).filter(words::reachable).isEmpty()) {
            return;
        }
        String note = request.what().label() + ", richiesta " + request.receipt() + ": " + request.state().label().toLowerCase(java.util.Locale.ITALIAN) + ".";
        String key = "request/" + request.receipt() + "/" + request.version();
        deliver.promise(request.contact());
        conversations.turn(request.contact(), "staff/" + key, from -> words.answered(from, note, words.say(from, phrase(request), values(from, request)),
                key, clock.instant()));
        deliver.conversation(request.contact(), () -> { });
    }

    private static String phrase(Request request) {
        if (request.state() == RequestState.REFUSED) {
            return "rights.refused";
        }
        return request.what() == Request.What.COPY ? "rights.copy" : "rights.erase";
    }

    private Map<String, Object> values(Conversation from, Request request) {
        Map<String, Object> values = new HashMap<>(Map.of("receipt", request.receipt()));
        if (request.decided().refusal() != null) {
            values.put("reason", words.words(from, request.decided().refusal().phrase(), Map.of()));
        }
        return values;
    }
}
