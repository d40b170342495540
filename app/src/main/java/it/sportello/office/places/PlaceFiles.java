package it.sportello.office.places;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the two resources; a missing or broken one is a broken build, so it throws. */
final class PlaceFiles {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();

    private PlaceFiles() {
    }

    static List<Municipality> municipalities() {
        return read("/places/municipalities.csv").stream().map(PlaceFiles::municipality).toList();
    }

    /** Names used in other languages, to belfiore: {@code Turin} is {@code L219}. */
    static Map<String, String> exonyms() {
        return read("/places/exonyms.csv").stream().collect(Collectors.toMap(r -> r.get("name"), r -> r.get("belfiore")));
    }

    private static Municipality municipality(CSVRecord r) {
        return new Municipality(r.get("belfiore"), r.get("name"), r.get("province"), r.get("region"), r.get("cap"),
                Double.parseDouble(r.get("lat")), Double.parseDouble(r.get("lon")), r.get("also"),
                r.get("capital").equals("capital"));
    }

    private static List<CSVRecord> read(String resource) {
        try (var in = new InputStreamReader(PlaceFiles.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
             var parser = FORMAT.parse(in)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
