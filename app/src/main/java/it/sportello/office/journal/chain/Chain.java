package it.sportello.office.journal.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the journal. */
public interface Chain {

    /** The newest page; {@link Page#none} before there is any. */
    Page last();

    Optional<Page> find(long number);

    /** Those there are from this number on, at most so many. */
    List<Page> from(long number, int most);

    /** How many lines of each kind stand on these pages, {@code from} to {@code to}; of automatic outputs each function's too, under
     * {@code AUTOMATIC_OUTPUT:guess-language}. */
    Map<String, Long> counts(long from, long to);

    /**
     * Writes the page over the version before it, or as a new one when it is the first.
     *
     * @return whether it won; {@code false} when another wrote first
     */
    boolean write(Page page);
}
