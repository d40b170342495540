package it.sportello.people.records;

import java.util.Optional;

/** Who was given a receipt number: implemented by each slice that gives them. */
public interface ReceiptHolders {

    /** @param receipt {@code 2026-0001234}. @return id of the contact */
    Optional<String> holder(String receipt);
}
