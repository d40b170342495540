package it.sportello.jobs.adverts;

import java.util.Map;

/** Posts on a public channel: implemented over the way out. Called once per state, never twice for a post. */
public interface Posts {

    /**
     * @param values of the template {@code channel.offer}: title, town, employer, contract, hours, code, until
     * @param start  payload of the button under it: {@code v_PA-20981}
     */
    Posted post(String line, Map<String, String> values, String start);

    /** Changes a post into {@code channel.offer-closed}, without a button. */
    Posted end(String line, String external, Map<String, String> values);

    /** What the provider answered. */
    sealed interface Posted {

        record Done(String external) implements Posted {
        }

        record Refused(String code) implements Posted {
        }

        /** Nobody knows: it is not tried again. */
        record NotKnown() implements Posted {
        }
    }
}
