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
import java.util.List;

/** A table as a file for a spreadsheet. What somebody typed is a text there, and never begins a formula. */
@Singleton
public class WriteSpreadsheet {

    private static final String BYTE_ORDER = "\uFEFF";
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

    /** With semicolons, as Italian spreadsheets open it. */
    public byte[] csv(Spreadsheet spreadsheet) {
        StringBuilder text = new StringBuilder(BYTE_ORDER);
        try (CSVPrinter out = new CSVPrinter(text, CSV)) {
            out.printRecord(spreadsheet.headings().stream().map(Spreadsheet.Heading::title).toList());
            for (List<Object> line : spreadsheet.lines()) {
                out.printRecord(line.stream().map(WriteSpreadsheet::harmless).toList());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The table, and on a second sheet what each column means. */
    public byte[] xlsx(Spreadsheet spreadsheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Sportello", "1.0")) {
            Worksheet table = book.newWorksheet(spreadsheet.name());
            row(table, 0, spreadsheet.headings().stream().map(heading -> (Object) heading.title()).toList());
            for (int at = 0; at < spreadsheet.lines().size(); at++) {
                row(table, at + 1, spreadsheet.lines().get(at));
            }
            Worksheet meanings = book.newWorksheet("Colonne");
            row(meanings, 0, List.of("colonna", "significato"));
            for (int at = 0; at < spreadsheet.headings().size(); at++) {
                row(meanings, at + 1, List.of(spreadsheet.headings().get(at).title(), spreadsheet.headings().get(at).meaning()));
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
