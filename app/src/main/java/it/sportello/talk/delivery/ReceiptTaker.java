package it.sportello.talk.delivery;

import it.sportello.bots.messaging.inbound.Receipt;
import it.sportello.talk.conversations.MessageState;

/** Who keeps messages that are not in a conversation, and so settles their receipts. */
public interface ReceiptTaker {

    /** What their message ids begin with. */
    String prefix();

    /** @return whether the message is there and its state allowed the new one */
    boolean settle(Receipt receipt, MessageState state);
}
