package it.sportello.ask.campaigns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The invitations of all campaigns: in pages, found by the person and the questionnaire, summed up by office.
 */
public interface Invitations {

    /**
     * Where the last invitation of a person to a questionnaire lies.
     *
     * @param number of the page
     */
    record Place(String campaign, String office, int number) {
    }

    /**
     * Keeps people for a campaign, so that no other invites them to the same questionnaire while it goes on.
     *
     * @param contacts at most {@link Page#SIZE}
     * @param over     campaigns that are over: who was kept for one of them may be kept anew
     * @return those who are this campaign's now; asked again, the same
     */
    Set<String> take(String questionnaire, Collection<String> contacts, Place place, Set<String> over);

    /** @return by contact; those never invited to it are left out */
    Map<String, Place> places(String questionnaire, Collection<String> contacts);

    /** Forgets the sums of an attempt to prepare that died. */
    void begin(String campaign, String office);

    /** Lays a page down, over that of an attempt that died, and its sums. */
    void lay(Page page);

    Optional<Page> page(String campaign, String office, int number);

    /**
     * Changes a page and then the sums of its office. A change that changes nothing writes nothing but sums that are missing.
     *
     * @throws java.util.NoSuchElementException when there is no such page
     */
    Page change(Place place, UnaryOperator<Page> change);

    /** The sums of one office: one read. */
    Tally sums(String campaign, String office);

    /** Of several. */
    Map<String, Tally> sums(String campaign, List<String> offices);

    /** Up to which version each chunk of a broadcast was looked at, by number. */
    Map<Integer, Long> seen(String broadcast);

    void saw(String broadcast, Map<Integer, Long> versions);
}
