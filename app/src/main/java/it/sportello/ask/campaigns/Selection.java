package it.sportello.ask.campaigns;

import it.sportello.people.contacts.Contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom of the people of its offices a campaign invites.
 *
 * @param filter  who may be chosen
 * @param perBand how many of each age of each office, or {@code null} for everyone who fits
 * @param seed    of the draw: the same people and the same seed give the same sample
 * @param without contact ids left out
 */
public record Selection(Filter filter, Integer perBand, String seed, Set<String> without) {

    public static final int MOST_PER_BAND = 1_000;
    public static final int MOST_WITHOUT = 500;

    public Selection {
        without = Set.copyOf(without);
    }

    /** Everyone who can be reached. */
    public static Selection everyone(String seed) {
        return new Selection(Filter.NONE, null, seed, Set.of());
    }

    Selection forgetting(Collection<String> contacts) {
        return new Selection(filter, perBand, seed, without.stream().filter(id -> !contacts.contains(id)).collect(Collectors.toSet()));
    }

    public boolean sampled() {
        return perBand != null;
    }

    /**
     * What is {@code null} or {@code false} asks for nothing.
     *
     * @param of         citizens or companies, never both
     * @param language   it, en, fr, ar
     * @param town       belfiore
     * @param heardAfter wrote to us on this day or later
     * @param heardBefore did not write to us from this day on
     * @param withoutSheet has no sheet of the questionnaire yet, open or sent
     */
    public record Filter(Contact.Audience of, String language, String town, LocalDate heardAfter, LocalDate heardBefore, boolean withoutSheet) {

        public static final Filter NONE = new Filter(Contact.Audience.CITIZEN, null, null, null, null, false);
    }
}
