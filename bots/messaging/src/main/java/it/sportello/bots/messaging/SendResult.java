package it.sportello.bots.messaging;

import java.time.Duration;

/** What a provider said of a message. Each adapter has one table from the provider's codes to these. */
public sealed interface SendResult {

    /** It took the message; receipts will name it so. */
    record Accepted(String externalId) implements SendResult {
    }

    /** Not now: again after so long. @param sender whether the whole sender must wait, or this person only */
    record Retry(String code, Duration after, boolean sender) implements SendResult {
    }

    /** This text will never pass; another might. */
    record Rejected(String code) implements SendResult {
    }

    /** This address will never answer: the next channel. @param why BLOCKED and OPTED_OUT are the person's own will */
    record Unreachable(String code, Why why) implements SendResult {
        public enum Why { DEAD, BLOCKED, OPTED_OUT }
    }

    /** WhatsApp's 24-hour window is closed, whatever our clock says: an approved template, or the next channel. */
    record WindowClosed(String code) implements SendResult {
    }

    /** Our own setting is wrong: alert an administrator, and never mark the person. */
    record Misconfigured(String code) implements SendResult {
    }

    /** The call ended without an answer: it may have been sent. Never resent blindly. */
    record Unknown(String code) implements SendResult {
    }
}
