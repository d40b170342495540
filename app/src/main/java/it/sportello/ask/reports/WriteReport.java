package it.sportello.ask.reports;

import jakarta.inject.Singleton;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A report as a file for a spreadsheet. What somebody typed is a text there, and never begins a formula. */
@Singleton
public class WriteReport {

    private static final String BYTE_ORDER = "\uFEFF";
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

    /** With semicolons, as Italian spreadsheets open it. */
    public byte[] csv(CampaignReport report) {
        StringBuilder text = new StringBuilder(BYTE_ORDER);
        try (CSVPrinter out = new CSVPrinter(text, CSV)) {
            out.printRecord(Arrays.stream(Column.values()).map(Column::title).toList());
            for (List<Object> line : Table.of(report)) {
                out.printRecord(line.stream().map(WriteReport::harmless).toList());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The table, and on a second sheet what each column means. */
    public byte[] xlsx(CampaignReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Sportello", "1.0")) {
            Worksheet table = book.newWorksheet("Report");
            row(table, 0, Arrays.stream(Column.values()).map(column -> (Object) column.title()).toList());
            List<List<Object>> lines = Table.of(report);
            for (int at = 0; at < lines.size(); at++) {
                row(table, at + 1, lines.get(at));
            }
            Worksheet meanings = book.newWorksheet("Colonne");
            row(meanings, 0, List.of("colonna", "significato"));
            for (Column column : Column.values()) {
                row(meanings, column.ordinal() + 1, List.of(column.title(), column.meaning()));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int at, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(at, column, number);
            } else {
                sheet.value(at, column, harmless(cells.get(column)).toString());
            }
        }
    }

    private static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : cell;
    }
}
