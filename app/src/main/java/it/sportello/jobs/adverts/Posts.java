package it.sportello.jobs.adverts;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The public channels of the offices, and what is posted there: implemented over the way out. */
public interface Posts {

    /** Addresses of the citizens' channels of these offices. */
    Set<String> channels(Collection<String> offices);

    /** Office of a channel, or {@code null} when it is not ours any more. */
    String office(String channel);

    /** Waits until one message may go there. @return whether it may; if not, look again later */
    boolean turn(String channel);

    /**
     * Posts once: never asked twice for a post.
     *
     * @param values of the template {@code channel.offer}: title, town, employer, contract, hours, code, until
     * @param start  payload of the button under it: {@code v_PA-20981}
     */
    Posted post(String channel, Map<String, String> values, String start);

    /** Changes a post; twice is harmless. @param start {@code null} when it is over: then it says so and has no button */
    Posted change(String channel, String external, Map<String, String> values, String start);

    /** What the provider answered. */
    sealed interface Posted {

        record Done(String external) implements Posted {
        }

        /** Not now. Nothing was posted. */
        record NotNow(String code, Duration after) implements Posted {
        }

        record Refused(String code) implements Posted {
        }

        /** Nobody knows. */
        record NotKnown(String code) implements Posted {
        }
    }
}
