package it.sportello.ask.reports.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.campaigns.AgeBand;
import it.sportello.ask.campaigns.Cell;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Reason;
import it.sportello.ask.reports.CampaignReport;
import it.sportello.ask.reports.Row;
import it.sportello.ask.reports.Times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A report in words. */
@Introspected
record ReportShown(String id, String title, String state, List<String> bands, List<Line> lines, Line total, List<Silent> silent,
                   List<String> reasons, String times, List<Bar> bars, int mostSheets, List<Bar> left, int mostLeft) {

    /** @param said for who looks now; @param rate as printed */
    @Introspected
    record Line(String office, int invited, int answers, int rate, String said, List<Share> ages) {
    }

    @Introspected
    record Share(int invited, int answers, String said) {
    }

    /** Of one age, those invited and what became of them, those nothing reached, and why. */
    @Introspected
    record Silent(String age, int invited, int answers, int begun, int people, int missed, List<Integer> because) {
    }

    @Introspected
    record Bar(String label, int people) {
    }

    @Introspected
    record Meaning(String title, String meaning) {
    }

    static ReportShown of(CampaignReport report) {
        List<AgeBand> bands = new ArrayList<>(report.total().ages().keySet());
        Times times = report.times();
        List<Bar> left = report.left().stream().map(one -> new Bar(one.question(), one.people())).toList();
        return new ReportShown(report.campaign().id(), report.campaign().title(), report.campaign().state().label(),
                bands.stream().map(AgeBand::label).toList(), report.rows().stream().map(row -> line(row, bands)).toList(), line(report.total(), bands),
                bands.stream().map(band -> silent(report.total(), band)).toList(), Arrays.stream(Reason.values()).map(Reason::label).toList(),
                times.sheets() == 0 ? null : "Metà in al massimo " + minutes(times.median()) + "; un quarto in al massimo " + minutes(times.lower())
                        + ", tre quarti in al massimo " + minutes(times.upper()) + ". Le pause non contano.",
                times.bins().stream().map(bin -> new Bar(bin.label(), bin.sheets())).toList(),
                times.bins().stream().mapToInt(Times.Bin::sheets).max().orElse(0), left, left.stream().mapToInt(Bar::people).max().orElse(0));
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "1 minuto" : minutes + " minuti";
    }

    private static Line line(Row row, List<AgeBand> bands) {
        return new Line(row.name(), row.all().invited(), row.all().answers(), row.all().rate(), row.all().said(), bands.stream().map(band -> {
            Cell cell = row.ages().getOrDefault(band, Cell.NONE);
            return new Share(cell.invited(), cell.answers(), cell.said());
        }).toList());
    }

    private static Silent silent(Row row, AgeBand band) {
        return new Silent(band.label(), row.tally().invited(band), row.tally().answered(band).answers(), row.tally().invited(band, InvitationState::begun),
                row.tally().invited(band, InvitationState::silent), row.tally().of(band, InvitationState.NOT_REACHED),
                Arrays.stream(Reason.values()).map(reason -> row.tally().of(band, reason)).toList());
    }
}
