package it.sportello.jobs.occupations;

import jakarta.inject.Singleton;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vocabulary of occupations, in memory. */
@Singleton
public class Occupations {

    private static final int MOST = 6;
    /** So much better than the next that asking would be a nuisance. */
    private static final double CLEAR = 0.2;
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Occupation> byId = new LinkedHashMap<>();
    private final WishIndex index;

    public Occupations() {
        read().forEach(occupation -> byId.put(occupation.id(), occupation));
        this.index = new WishIndex(byId.values());
    }

    public Optional<Occupation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All, in the order of the vocabulary: by sector, the most asked for first. */
    public List<Occupation> all() {
        return List.copyOf(byId.values());
    }

    /** What a person may mean, best first, at most six; words that name no occupation, such as a town, are no hindrance. */
    public List<Occupation> search(String words) {
        return index.search(words).stream().limit(MOST).map(WishIndex.Hit::occupation).toList();
    }

    public Found recognise(String words) {
        List<WishIndex.Hit> hits = index.search(words);
        if (hits.isEmpty()) {
            return new Found.None();
        }
        if (hits.size() == 1 || hits.get(0).score() - hits.get(1).score() >= CLEAR) {
            return new Found.One(hits.getFirst().occupation());
        }
        return new Found.Several(hits.stream().limit(MOST).map(WishIndex.Hit::occupation).toList());
    }

    private static List<Occupation> read() {
        try (var in = new InputStreamReader(Occupations.class.getResourceAsStream("/occupations/occupations.csv"), StandardCharsets.UTF_8);
             var parser = FORMAT.parse(in)) {
            return parser.getRecords().stream().map(Occupations::occupation).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Occupation occupation(CSVRecord r) {
        return new Occupation(r.get("id"), r.get("isco"), r.get("masculine"), r.get("feminine"), r.get("neutral"),
                r.get("group"), Arrays.asList(r.get("synonyms").split("\\|")));
    }

    @Override
    public String toString() {
        return "Occupations[" + byId.size() + "]";
    }
}
