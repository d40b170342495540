package it.sportello.people.personal;

import it.sportello.people.contacts.Action;

import java.util.List;
import java.util.Optional;

/** What a slice shows a person of themself, in their language, and what they may do there. */
public interface OwnPanel {

    /** Lower-case letters and hyphens, part of an address: {@code applications}. */
    String name();

    /** Where it stands on the page, lowest first. */
    int order();

    /** What it takes to see it. */
    Action sees();

    /** Nothing when there is nothing to show. */
    Optional<Part> part(Own own);

    /** What it takes to do this. @param deed one of {@link Deed#name()} */
    default Action takes(String deed) {
        return sees();
    }

    /** Only after {@link #takes} was asked. Done twice, it is done once. @param ref of the deed, as the browser sends it: believe nothing */
    default Did act(Own own, String deed, String ref) {
        return Did.UNKNOWN;
    }

    /** @param intro a sentence above the rows, or {@code null} */
    record Part(String title, String intro, List<Row> rows) {
    }

    /** @param label what it is; @param text what stands there; @param hint more, smaller, or {@code null} */
    record Row(String label, String text, String hint, List<Deed> deeds) {

        public static Row of(String label, String text) {
            return new Row(label, text, null, List.of());
        }
    }

    /** A button. @param ref to what; @param question asked before, or {@code null} when it is done at once */
    record Deed(String name, String ref, String label, String question) {
    }

    /**
     * What came of it.
     *
     * @param sentence for the person, in their language; empty when there is no such deed
     * @param path     of the page below {@code /me} that it leads to, or {@code null} for this one
     */
    record Did(boolean done, String sentence, String path) {

        public static final Did UNKNOWN = new Did(false, "");

        public Did(boolean done, String sentence) {
            this(done, sentence, null);
        }

        public static Did leadsTo(String path) {
            return new Did(true, "", path);
        }
    }
}
