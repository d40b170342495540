package it.sportello.bots.messaging;

/**
 * How far a message of ours has come. A status only moves forward: of two, {@link #then} keeps the later one, so that
 * receipts may come in any order and end the same. DELIVERED and READ overrule FAILED: a provider that took a message for
 * lost and then saw it arrive is right the second time.
 */
public enum DeliveryStatus {
    SENT(1), FAILED(2), DELIVERED(3), READ(4);

    private final int rank;

    DeliveryStatus(int rank) {
        this.rank = rank;
    }

    public DeliveryStatus then(DeliveryStatus other) {
        return other.rank > rank ? other : this;
    }
}
