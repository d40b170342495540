package it.sportello.bots.dialogue.flow;

/** Hard limits of the engine, in one place. Those of a message come from the narrowest provider. */
public final class Limits {

    /** Nodes walked without waiting for a person or a capability: beyond it the flow goes in circles. */
    public static final int NODES_PER_TURN = 200;
    /** Questions and calls of one session: beyond it a person takes over. */
    public static final int STEPS_PER_SESSION = 300;
    /** UTF-16 units of one message: Telegram's limit. */
    public static final int TEXT = 4096;
    /** UTF-16 units of a typed answer that is kept; the rest is cut. */
    public static final int ANSWER = 1000;
    /** Characters of an option's title: what WhatsApp shows in a list row. */
    public static final int TITLE = 24;
    /** Characters of a dynamic option's title before it is cut. */
    public static final int LONG_TITLE = 72;
    /** Options a capability may offer; the rest is left out. */
    public static final int OPTIONS = 100;
    /** Options shown at once; longer lists are paged. One digit answers each. */
    public static final int SHOWN = 9;
    /** Bytes of a button's payload: Telegram's {@code callback_data}. */
    public static final int PAYLOAD = 64;
    /** Characters of an option id that fit a payload beside session and step. */
    public static final int OPTION_ID = 40;
    /** Characters of a session id. */
    public static final int SESSION_ID = 12;
    /** Nodes of one flow. */
    public static final int NODES = 150;
    /** Questions on any way through a questionnaire. */
    public static final int QUESTIONS = 20;
    /** Minutes a questionnaire may be said to take. */
    public static final int MINUTES = 120;
    /** Segments of an SMS: 306 septets, or 134 UCS-2 units where the alphabet allows no better. */
    public static final int SMS_SEGMENTS = 2;

    private Limits() {
    }
}
