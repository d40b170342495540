package it.sportello.office.offices;

import it.sportello.office.places.Places;
import jakarta.inject.Singleton;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loads offices from a CSV file: {@code ;} between fields, the first line names the columns
 * {@code code;name;address;town;phone;email;hours;towns} and, if wanted, {@code patron;languages;cap;verified;centre}; lines that begin
 * with {@code #} are skipped. Every line is checked before the first is written: with one wrong line nothing is loaded.
 * An office that exists is overwritten. Writing is office by office, so after a crash the same file is loaded again.
 */
@Singleton
public class ImportOffices {

    private static final List<String> COLUMNS = List.of("code", "name", "address", "town", "phone", "email", "hours", "towns");
    private static final CSVFormat FORMAT = CSVFormat.Builder.create().setDelimiter(';').setHeader().setSkipHeaderRecord(true)
            .setCommentMarker('#').setTrim(true).setIgnoreEmptyLines(true).setAllowMissingColumnNames(true).get();

    private final Offices offices;
    private final Places places;

    public ImportOffices(Offices offices, Places places) {
        this.offices = offices;
        this.places = places;
    }

    public Result load(String csv) {
        try (CSVParser parser = FORMAT.parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            List<String> missing = COLUMNS.stream().filter(column -> !parser.getHeaderMap().containsKey(column)).toList();
            if (!missing.isEmpty()) {
                return new Result.Refused(List.of(new Problem(1, "Mancano le colonne: " + String.join(", ", missing) + ".")));
            }
            return load(parser);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return new Result.Refused(List.of(new Problem(1, "Non riesco a leggere il file: controlla le virgolette e la prima riga.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result load(CSVParser parser) {
        List<Problem> problems = new ArrayList<>();
        List<Office> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (CSVRecord line : parser) {
            OfficeDraft draft = draft(line);
            if (!codes.add(draft.code())) {
                problems.add(new Problem(parser.getCurrentLineNumber(), "Il codice " + draft.code() + " è già in una riga precedente."));
            }
            switch (draft.read(places, 0)) {
                case OfficeDraft.Reading.Understood(var office) -> read.add(office);
                case OfficeDraft.Reading.Wrong(var errors) ->
                        errors.values().forEach(sentence -> problems.add(new Problem(parser.getCurrentLineNumber(), sentence)));
            }
        }
        return problems.isEmpty() ? write(read) : new Result.Refused(List.copyOf(problems));
    }

    private Result write(List<Office> read) {
        int created = 0;
        for (Office office : read) {
            long known = offices.find(office.code()).map(Office::version).orElse(0L);
            boolean saved = offices.save(new Office(office.code(), office.name(), office.seat(), office.desk(), office.remit(), known))
                    instanceof Offices.Saving.Saved;
            if (!saved) {
                return new Result.ChangedMeanwhile(office.name());
            }
            created += known == 0 ? 1 : 0;
        }
        return new Result.Loaded(created, read.size() - created);
    }

    private static OfficeDraft draft(CSVRecord line) {
        return new OfficeDraft(text(line, "code"), text(line, "name"), text(line, "address"), text(line, "town"),
                text(line, "phone"), text(line, "email"), text(line, "hours"), text(line, "towns"), text(line, "patron"),
                text(line, "languages"), text(line, "cap"), text(line, "verified"), text(line, "centre"));
    }

    private static String text(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
    }

    /** @param line in the file, from 1. @param sentence plain Italian */
    public record Problem(long line, String sentence) {
    }

    /** What came of it. */
    public sealed interface Result {

        record Loaded(int created, int updated) implements Result {
        }

        /** Nothing was written. */
        record Refused(List<Problem> problems) implements Result {
        }

        /** Someone edited this office in that very moment: load the file again. */
        record ChangedMeanwhile(String office) implements Result {
        }
    }
}
