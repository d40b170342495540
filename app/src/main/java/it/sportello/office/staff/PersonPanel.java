package it.sportello.office.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What a slice shows on the page of a person: a few lines, and what it adds to the one trace of everything said and done. */
public interface PersonPanel {

    String title();

    /** Where it stands on the page, lowest first. */
    int order();

    /** Whether it is for this person: not for who sees only what a booking takes, unless the slice says so. */
    default boolean concerns(SignedIn who) {
        return !who.booksOnly();
    }

    /** At most twenty, the latest first; empty when there is nothing to show, and the panel is then left out. */
    List<HomePanel.Line> lines(String contact, SignedIn who);

    /** Ways to do something with the person; they are no part of what is known of them. */
    default List<HomePanel.Line> deeds(String contact, SignedIn who) {
        return List.of();
    }

    /** Everything of this slice that happened with the person, in no order; at most a hundred, the latest. */
    default List<Step> trace(String contact) {
        return List.of();
    }

    /**
     * A page of it: what happened before a moment, the latest first. At most {@code most}, and whatever else happened at the moment of
     * the last of them. A slice whose trace is long overrides this.
     */
    default List<Step> trace(String contact, SignedIn who, Instant before, int most) {
        return Step.latest(trace(contact), before, most);
    }

    /** @param what plain Italian, without other people's data; @param path where it can be read whole, or {@code null} */
    record Step(Instant at, String what, String path) {

        /** Of many, the latest before a moment; moments are told apart by milliseconds, as they are stored. */
        public static List<Step> latest(Collection<Step> all, Instant before, int most) {
            List<Step> some = all.stream().filter(step -> step.at.toEpochMilli() < before.toEpochMilli())
                    .sorted(Comparator.comparing(Step::at).reversed()).toList();
            return some.size() <= most ? some : some.stream()
                    .filter(step -> step.at.toEpochMilli() >= some.get(most - 1).at.toEpochMilli()).toList();
        }
    }
}
