package it.sportello.bots.channels.twilio.fake;

/** How {@link FakeTwilio} behaves towards one request. */
public sealed interface Answer {

    /** As if all were well. */
    record Take() implements Answer {
    }

    /** In Twilio's own form. {@code retryAfter} in seconds, 0 for none. */
    record Refuse(int status, int code, int retryAfter) implements Answer {
    }

    /** Any bytes: a proxy's page, garbage. */
    record Page(int status, String type, String body) implements Answer {
    }

    /** Never; {@code taken} says whether the message leaves all the same. */
    record Silent(boolean taken) implements Answer {
    }

    /** The connection is cut; {@code taken} says whether the message leaves all the same. */
    record HangUp(boolean taken) implements Answer {
    }

    static Answer take() {
        return new Take();
    }

    static Answer refuse(int status, int code) {
        return new Refuse(status, code, 0);
    }

    default boolean takes() {
        return this instanceof Take || this instanceof Silent(boolean taken) && taken
                || this instanceof HangUp(boolean taken) && taken;
    }
}
