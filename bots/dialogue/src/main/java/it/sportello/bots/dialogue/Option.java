package it.sportello.bots.dialogue;

/**
 * Something that may be chosen.
 *
 * @param id    what is kept when it is chosen
 * @param title what is shown, already in the person's language
 */
public record Option(String id, String title) {
}
