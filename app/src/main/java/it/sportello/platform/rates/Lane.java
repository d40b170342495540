package it.sportello.platform.rates;

/** Who goes first when a sender is busy: an answer, then what concerns an appointment, then everything sent to many. */
public enum Lane {
    REPLY, APPOINTMENT, BULK
}
