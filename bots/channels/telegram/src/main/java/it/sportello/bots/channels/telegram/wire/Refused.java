package it.sportello.bots.channels.telegram.wire;

import java.time.Duration;

/**
 * The Bot API did not do what was asked. It carries neither a cause nor an address: the token is in every address.
 */
public final class Refused extends Exception {

    /** No answer that means anything: the call may have been carried out. */
    public static final int UNANSWERED = 0;
    /** The call never left: no connection was made. */
    public static final int NEVER_SENT = -1;
    /** The call does not fit the Bot API's own rules, and was not sent. */
    public static final int UNFIT = -2;

    private final int code;
    private final String description;
    private final Duration retryAfter;

    public Refused(int code, String description, Duration retryAfter) {
        super("Telegram " + code, null, false, false);
        this.code = code;
        this.description = description == null ? "" : description;
        this.retryAfter = retryAfter;
    }

    public static Refused of(int code) {
        return new Refused(code, "", null);
    }

    /** The {@code error_code}, or one of the constants. */
    public int code() {
        return code;
    }

    /** The Bot API's words, for the table only. */
    public String description() {
        return description;
    }

    /** What Telegram asked to wait, or {@code null}. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
