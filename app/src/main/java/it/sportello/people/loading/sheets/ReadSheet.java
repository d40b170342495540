package it.sportello.people.loading.sheets;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list out of a file: the first sheet of an XLSX, or a CSV with semicolon, comma or tab, in UTF-8 or as Windows writes it.
 * The first line that is not empty names the columns.
 */
public final class ReadSheet {

    /** What a cell begins with that would be worked out, not read. */
    public static final String FORMULA = "=";
    /** As long as the mark is by which an old workbook is known. */
    private static final int OLE2 = 8;
    private static final int LONGEST_HEAD = 60;
    /** A date is told from a number by its format alone. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ReadSheet() {
    }

    /** What came of it. */
    public sealed interface Result {

        record Read(Sheet sheet) implements Result {
        }

        /** @param sentence plain Italian */
        record Unreadable(String sentence) implements Result {
        }
    }

    public static Result read(byte[] file) {
        if (file.length >= OLE2 && ReadableWorkbook.isOLE2Header(file)) {
            return new Result.Unreadable("È un foglio Excel vecchio (.xls), o protetto da una password. Salvalo come XLSX, senza password, e riprova.");
        }
        try {
            return judge(file.length > 1 && file[0] == 'P' && file[1] == 'K' ? workbook(file) : text(file));
        } catch (OpenQuote open) {
            return new Result.Unreadable("Alla riga " + open.line() + " si aprono le virgolette e non si chiudono. Chiudile o toglile, e riprova.");
        } catch (Inflated tooLarge) {
            return new Result.Unreadable("Il foglio è troppo grande quando si apre. Togli le colonne e i fogli che non servono, o dividilo in due.");
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException | IllegalStateException broken) {
            return new Result.Unreadable("Non riesco a leggere il file. Deve essere un foglio XLSX o un testo CSV.");
        }
    }

    private static Result judge(List<Sheet.Line> all) {
        if (all.size() < 2) {
            return new Result.Unreadable("Il file è vuoto: serve una riga con i nomi delle colonne, e poi una riga per persona.");
        }
        if (all.size() - 1 > Sheet.MOST_LINES) {
            return new Result.Unreadable("Il file è troppo lungo: al massimo " + Sheet.MOST_LINES + " persone per volta.");
        }
        List<String> heads = all.getFirst().cells();
        if (heads.size() > Sheet.MOST_COLUMNS) {
            return new Result.Unreadable("Il file ha troppe colonne: al massimo " + Sheet.MOST_COLUMNS + ".");
        }
        if (heads.stream().anyMatch(head -> head.length() > LONGEST_HEAD)) {
            return new Result.Unreadable("La prima riga deve dare i nomi delle colonne, per esempio: Cognome;Nome;Cellulare.");
        }
        List<Sheet.Line> lines = all.stream().skip(1)
                .map(line -> new Sheet.Line(line.number(), fitted(line.cells(), heads.size()))).toList();
        return new Result.Read(new Sheet(heads, lines));
    }

    private static List<String> fitted(List<String> cells, int columns) {
        return Stream.concat(cells.stream(), Stream.generate(() -> "")).limit(columns).toList();
    }

    private static List<Sheet.Line> text(byte[] file) {
        String text = decoded(file);
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char delimiter = Stream.of(';', '\t', ',').max(java.util.Comparator.comparingLong(mark -> first.chars().filter(c -> c == mark).count())).orElse(';');
        CSVFormat format = CSVFormat.Builder.create().setDelimiter(delimiter).setTrim(true).setIgnoreEmptyLines(true).get();
        List<Sheet.Line> lines = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                add(lines, (int) parser.getCurrentLineNumber(), line.stream().toList());
            }
        } catch (IOException | UncheckedIOException broken) {
            int open = OpenQuote.line(text, delimiter);
            throw open > 0 ? new OpenQuote(open) : new IllegalArgumentException(broken);
        }
        return lines;
    }

    /** Excel calls UTF-16 "Unicode text"; a zero byte elsewhere is no text at all. */
    private static String decoded(byte[] file) {
        if (file.length > 1 && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        for (byte each : file) {
            if (each == 0) {
                throw new IllegalArgumentException("not a text");
            }
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    private static List<Sheet.Line> workbook(byte[] file) throws IOException {
        Inflated.check(file);
        List<Sheet.Line> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
             Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.limit(Sheet.MOST_LINES + 2L).forEach(row -> add(lines, row.getRowNum(),
                    row.stream().limit(Sheet.MOST_COLUMNS + 1L).map(ReadSheet::words).toList()));
        }
        return lines;
    }

    /** Dates are numbers in a sheet: of a column of births those that make sense are read later, as what they are here. */
    private static String words(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA) {
            return FORMULA + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER) {
            String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
            if (format.matches("(?i).*[dy].*")) {
                try {
                    return cell.asDate().toLocalDate().toString();
                } catch (DateTimeException | ExcelReaderException noDate) {
                    return cell.getText();
                }
            }
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText().strip();
    }

    private static void add(List<Sheet.Line> lines, int number, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            lines.add(new Sheet.Line(number, cells));
        }
    }
}
