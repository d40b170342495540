package it.sportello.ask.campaigns;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every campaign. */
public interface Campaigns {

    int PAGE = 20;

    void add(Campaign campaign);

    Optional<Campaign> find(String id);

    /**
     * Changes one; the change may be applied again when another came first, and nothing is written when it gives back what it was given.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    Campaign change(String id, UnaryOperator<Campaign> change);

    /** Those written in a year, the latest first. */
    List<Campaign> of(int year);
}
