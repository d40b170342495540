package it.sportello.bots.dialogue;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.walk.Memory;
import it.sportello.bots.dialogue.walk.Walk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The engine. Pure: the same flow, session, input and time give the same turn.
 * <pre>
 * Turn turn = Dialogue.begin(flow, "k3f9", "it", Map.of("vacancy", "PA-20981"), now);
 * // while the last event is Called: run the capability, then
 * turn = Dialogue.resume(flow, turn.session(), new Input.Answered(callId, reply), now);
 * // the session waits, is stored, and the person answers
 * turn = Dialogue.resume(flow, session, Input.Said.text("telegram-42", "sì"), now);
 * </pre>
 * Words that work anywhere (STOP, OPERATORE, LINGUA) are the caller's; BACK, WHY, HELP and PAUSE come here as the
 * payloads {@value #BACK}, {@value #WHY}, {@value #HELP}, {@value #PAUSE}.
 * <p>
 * After {@link Event.HandoverAsked} a session that is not {@code null} still waits at its question: when staff gives the
 * floor back, {@link #again} asks it once more.
 */
public final class Dialogue {

    public static final String BACK = "k_back";
    public static final String WHY = "k_why";
    public static final String HELP = "k_help";
    public static final String MORE = "k_more";
    /** Ends a questionnaire kindly: what is answered stays with whoever keeps it. */
    public static final String PAUSE = "k_pause";
    /** How an answer's payload begins; what does not begin so is a start. */
    public static final String ANSWER = "a/";

    private Dialogue() {
    }

    /**
     * @param sessionId at most 12 of {@code [a-z0-9]}, new for each session
     * @param language  of the person; words it lacks are said in the flow's
     * @param given     what is known already: of {@code Starts}, of {@link Event.Left}, of the person's profile
     */
    public static Turn begin(Flow flow, String sessionId, String language, Map<String, String> given, Instant now) {
        if (!sessionId.matches("[a-z0-9]{1,12}")) {
            throw new IllegalArgumentException("session id");
        }
        var kept = Memory.given(given);
        var session = new Session(sessionId, flow.name(), flow.revision(), flow.first(), 0, language, kept, List.of(),
                List.of(), 0, null, now.plus(flow.expires()));
        return new Walk(flow, session, "begin", now).enter(flow.first());
    }

    /**
     * @throws IllegalArgumentException when the input does not fit: words while a capability's answer is awaited, the answer
     *                                  to another call, another revision of the flow
     */
    public static Turn resume(Flow flow, Session session, Input input, Instant now) {
        same(flow, session);
        if (!now.isBefore(session.until())) {
            return new Turn(null, List.of(new Event.Ended("expired")));
        }
        return switch (input) {
            case Input.Answered answered -> {
                if (!answered.callId().equals(session.call())) {
                    throw new IllegalArgumentException("the answer to another call");
                }
                var key = session.call().split("/", 3)[2];
                yield new Walk(flow, session, key, now).answered(answered.reply());
            }
            case Input.Said said -> {
                if (session.call() != null) {
                    throw new IllegalArgumentException("a capability's answer is awaited");
                }
                yield new Walk(flow, session, said.key(), now).hear(said);
            }
        };
    }

    /** Asks the open question again, in another language too: options of a capability are asked for anew. */
    public static Turn again(Flow flow, Session session, String language, Instant now) {
        same(flow, session);
        return new Walk(flow, session, "again", now).again(language);
    }

    /**
     * Whether typed words are, whole, an answer the open question offers. Who knows words that mean something anywhere
     * ("lavoro" begins a search) asks this first: to this question they are an answer.
     */
    public static boolean offers(Flow flow, Session session, String text) {
        same(flow, session);
        return session.call() == null && new Walk(flow, session, "offers", session.until()).offers(text);
    }

    /** What to tell who leaves a questionnaire for something else: that the answers stay. Empty where none stay. */
    public static String leaving(Flow flow, Session session) {
        same(flow, session);
        return new Walk(flow, session, "leaving", session.until()).leaving();
    }

    private static void same(Flow flow, Session session) {
        if (!flow.name().equals(session.flow()) || !flow.revision().equals(session.revision())) {
            throw new IllegalArgumentException("a session of " + session.flow() + " at another revision");
        }
    }
}
