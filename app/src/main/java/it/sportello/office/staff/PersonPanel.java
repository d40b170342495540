package it.sportello.office.staff;

import java.time.Instant;
import java.util.List;

/** What a slice shows on the page of a person: a few lines, and what it adds to the one trace of everything said and done. */
public interface PersonPanel {

    String title();

    /** Where it stands on the page, lowest first. */
    int order();

    /** At most twenty, the latest first; empty when there is nothing to show, and the panel is then left out. */
    List<HomePanel.Line> lines(String contact, SignedIn who);

    /** Everything of this slice that happened with the person, in no order; at most a hundred, the latest. */
    default List<Step> trace(String contact) {
        return List.of();
    }

    /** @param what plain Italian, without other people's data; @param path where it can be read whole, or {@code null} */
    record Step(Instant at, String what, String path) {
    }
}
