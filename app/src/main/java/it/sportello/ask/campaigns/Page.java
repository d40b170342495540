package it.sportello.ask.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * At most {@link #SIZE} invitations of an office, written together with their sums.
 *
 * @param number  from 0
 * @param version grows with each write: sums of an older one never replace those of a newer
 */
public record Page(String campaign, String office, int number, long version, List<Invitation> invitations) {

    public static final int SIZE = 100;

    public Page {
        invitations = List.copyOf(invitations);
    }

    public static String id(String campaign, String office, int number) {
        return campaign + "/" + office + "/" + number;
    }

    public String id() {
        return id(campaign, office, number);
    }

    public Page changed(UnaryOperator<Invitation> change) {
        return new Page(campaign, office, number, version, invitations.stream().map(change).toList());
    }

    public Page changed(String contact, UnaryOperator<Invitation> change) {
        List<Invitation> all = new ArrayList<>(invitations);
        all.replaceAll(one -> one.contact().equals(contact) ? change.apply(one) : one);
        return new Page(campaign, office, number, version, all);
    }

    public Page next() {
        return new Page(campaign, office, number, version + 1, invitations);
    }

    public Tally tally() {
        return Tally.of(invitations);
    }

    @Override
    public String toString() {
        return "Page[" + id() + "]";
    }
}
