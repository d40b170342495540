package it.sportello.ask.scores.rules;

/**
 * From how many points to how many, both included, and what that is called.
 *
 * @param name  kebab-case: lists are filtered by it
 * @param title as staff reads it
 */
public record Band(int from, int to, String name, String title) {

    public boolean holds(int points) {
        return from <= points && points <= to;
    }
}
