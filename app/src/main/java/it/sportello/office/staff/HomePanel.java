package it.sportello.office.staff;

import java.util.List;

/** What a slice shows on the first page after signing in: a title and a few lines, for the offices of the one who looks. */
public interface HomePanel {

    String title();

    /** What the panel says when there is no line. */
    default String nothing() {
        return "Niente da fare.";
    }

    /** Lowest first: people who wait before what runs by itself. */
    default int order() {
        return 50;
    }

    /** Whether it is for this person: not for who sees only what a booking takes, unless the slice says so. */
    default boolean concerns(SignedIn who) {
        return !who.booksOnly();
    }

    /** At most ten; empty when there is nothing to show, and the panel then says so. */
    List<Line> lines(SignedIn who);

    /** @param text what it is; @param figure a number or a time, may be {@code null}; @param path where it leads, may be {@code null} */
    record Line(String text, String figure, String path) {
    }
}
