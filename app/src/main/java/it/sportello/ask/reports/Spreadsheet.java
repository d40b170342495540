package it.sportello.ask.reports;

import java.util.List;

/**
 * A table of texts and numbers, and what its columns mean.
 *
 * @param name  of its first sheet
 * @param lines each as long as the headings
 */
public record Spreadsheet(String name, List<Heading> headings, List<List<Object>> lines) {

    /** @param title of a column; @param meaning what the dictionary says of it */
    public record Heading(String title, String meaning) {
    }
}
