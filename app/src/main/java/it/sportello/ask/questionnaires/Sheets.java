package it.sportello.ask.questionnaires;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The sheets kept. */
public interface Sheets {

    Optional<Sheet> find(String id);

    List<Sheet> findAll(Collection<String> ids);

    Optional<Sheet> receipted(String receipt);

    /** Those of a person with these ids, the latest opened first. */
    List<Sheet> ofPerson(Collection<String> contacts);

    /** Keeps a new one unless it is there. @return the one that is kept now */
    Sheet open(Sheet sheet);

    /**
     * Changes one; {@code change} may be applied more than once when two writers meet, and nothing is written when it gives back what
     * it was given.
     *
     * @throws java.util.NoSuchElementException when there is no such sheet
     */
    Sheet change(String id, UnaryOperator<Sheet> change);

    /**
     * Those an office reads, the latest opened first.
     *
     * @param office code, or {@code null} for those whose office nobody knows yet
     * @param from   the page of the store to begin at, or {@code null} for the latest
     */
    Listed ofOffice(String office, Filter filter, Integer from);

    /** Which of these offices have any; {@code null} stands for those whose office nobody knows yet. */
    Set<String> among(Collection<String> offices);

    /** @param older page to go on at, or {@code null} when there is none */
    record Listed(List<Sheet> sheets, Integer older) {
    }

    /** @param state or {@code null}; {@code questionnaire} likewise; {@code band} as {@code mobilita/bassa}, likewise */
    record Filter(SheetState state, String questionnaire, String band) {

        public static final Filter NONE = new Filter(null, null, null);
    }
}
