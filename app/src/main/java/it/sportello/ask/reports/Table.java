package it.sportello.ask.reports;

import it.sportello.ask.campaigns.AgeBand;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Cell;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Reason;
import it.sportello.ask.campaigns.Tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A report in the order of {@link Column}: for each office a row of each age and one of all. */
final class Table {

    static final String ALL = "TUTTE";

    private Table() {
    }

    static Spreadsheet of(CampaignReport report) {
        List<List<Object>> lines = new ArrayList<>();
        for (Row row : report.rows()) {
            row.ages().keySet().forEach(band -> lines.add(line(report.campaign(), row, band)));
            lines.add(line(report.campaign(), row, null));
        }
        return new Spreadsheet("Report", Arrays.stream(Column.values())
                .map(column -> new Spreadsheet.Heading(column.title(), column.meaning())).toList(), lines);
    }

    private static List<Object> line(Campaign campaign, Row row, AgeBand band) {
        Tally tally = band == null ? row.tally() : row.tally().only(band);
        Cell cell = band == null ? row.all() : row.ages().get(band);
        List<Object> line = new ArrayList<>();
        for (Column column : Column.values()) {
            line.add(switch (column) {
                case CAMPAIGN -> campaign.title();
                case QUESTIONNAIRE -> campaign.questionnaire();
                case OFFICE_CODE -> row.office();
                case OFFICE -> row.name();
                case AGE -> band == null ? ALL : band.label();
                case INVITED -> cell.invited();
                case ANSWERS -> cell.answers();
                case RATE -> cell.rate();
                case PEOPLE -> tally.people();
                case CHOSEN, NOT_REACHED -> tally.of(InvitationState.valueOf(column.name()));
                case ALONE -> tally.cameAlone();
                case SENT -> tally.invited(state -> state == InvitationState.INVITED);
                case DELIVERED, OPENED, STARTED, ABANDONED, EXPIRED -> tally.invited(state -> state == InvitationState.valueOf(column.name()));
                case NO_SKILLS, NO_CONNECTION, OTHER, NOT_SAID -> because(tally, Reason.valueOf(column.name()));
                case LOWER -> band == null ? Times.of(tally.seconds()).lower() : "";
                case MEDIAN -> band == null ? Times.of(tally.seconds()).median() : "";
                case UPPER -> band == null ? Times.of(tally.seconds()).upper() : "";
            });
        }
        return line;
    }

    private static int because(Tally tally, Reason reason) {
        return tally.reasons().values().stream().mapToInt(said -> said.getOrDefault(reason, 0)).sum();
    }
}
