package it.sportello.ask.reports;

import it.sportello.ask.campaigns.Campaign;

import java.util.List;

/**
 * What a campaign came to until now, for the offices of who looks.
 *
 * @param rows  by name of the office
 * @param total of these rows
 * @param times of all of them
 * @param left  where people left, the most first
 */
public record CampaignReport(Campaign campaign, List<Row> rows, Row total, Times times, List<Left> left) {

    /** To be taken away as a file. */
    public Spreadsheet table() {
        return Table.of(this);
    }

    /** @param question as it is asked */
    public record Left(String question, int people) {
    }
}
