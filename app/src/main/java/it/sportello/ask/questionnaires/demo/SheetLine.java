package it.sportello.ask.questionnaires.demo;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One line of the file.
 *
 * @param person  id
 * @param days    how long ago the sheet was begun
 * @param answers words or numbers, one question after the other
 */
record SheetLine(String person, String questionnaire, String channel, int days, End end, List<String> answers) {

    /** How far it went. */
    enum End { OPEN, SENT, WITHDRAWN, RETURNED }

    static final String FILE = "/seed/demo/sheets.csv";

    private static final CSVFormat FORMAT = CSVFormat.Builder.create().setDelimiter(';').setHeader().setSkipHeaderRecord(true)
            .setCommentMarker('#').setTrim(true).get();

    static List<SheetLine> all() {
        try (var in = new InputStreamReader(SheetLine.class.getResourceAsStream(FILE), StandardCharsets.UTF_8);
             var parser = FORMAT.parse(in)) {
            return parser.getRecords().stream().map(SheetLine::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetLine read(CSVRecord r) {
        return new SheetLine(r.get("person"), r.get("questionnaire"), r.get("channel"), Integer.parseInt(r.get("days")),
                End.valueOf(r.get("state").toUpperCase(Locale.ROOT)), List.of(r.get("answers").split("\\|")));
    }
}
