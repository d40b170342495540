package it.sportello.talk.handover;

import java.time.Instant;

/**
 * A conversation that waits for staff, or is in staff's hands.
 *
 * @param contact id of the contact and of the conversation
 * @param office  code of the office it waits at, {@code null} when nobody knows which: every office sees it
 * @param reason  key of the phrasebook: {@code parked.asked}, {@code parked.fault}
 * @param since   when it began to wait
 * @param staff   id of the operator who has it, or {@code null}
 */
public record Handover(String contact, String office, String reason, Instant since, String staff) {
}
