package it.sportello.ask.scores;

import it.sportello.ask.scores.rules.Band;
import it.sportello.ask.scores.rules.RuleFile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the answers of one sheet come to.
 *
 * @param rules      hash of the rules
 * @param dimensions in the order of the rules
 * @param total      of all of them, or {@code null} where the rules want none
 */
public record Score(String rules, List<Sum> dimensions, Sum total) {

    /**
     * @param points  sum of its reasons
     * @param reasons in the order of the rules; of the total none of its own
     * @param next    what the next band takes, or {@code null} in the highest
     */
    public record Sum(String name, String title, int points, Band band, List<Reason> reasons, Band next) {

        public int missing() {
            return next == null ? 0 : next.from() - points;
        }
    }

    /** Every reason of every dimension. */
    public List<Reason> reasons() {
        return dimensions.stream().flatMap(sum -> sum.reasons().stream()).toList();
    }

    /** Name of the band by name of the dimension; of the total under {@code total}. */
    public Map<String, String> bands() {
        Map<String, String> bands = new LinkedHashMap<>();
        dimensions.forEach(sum -> bands.put(sum.name(), sum.band().name()));
        if (total != null) {
            bands.put(total.name(), total.band().name());
        }
        return bands;
    }

    /** The same for the same rules and answers, today and in ten years: a line each, fields apart by tabs, in UTF-8. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        line(text, "rules", rules);
        dimensions.forEach(sum -> {
            sum.reasons().forEach(reason -> line(text, "reason", reason.dimension(), reason.question(), reason.answer(),
                    String.valueOf(reason.points().points()), reason.points().why(), reason.points().change()));
            sum(text, sum);
        });
        if (total != null) {
            sum(text, total);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void sum(StringBuilder text, Sum sum) {
        line(text, "sum", sum.name(), sum.title(), String.valueOf(sum.points()), sum.band().name(), sum.band().title());
    }

    private static void line(StringBuilder text, String... fields) {
        text.append(String.join("\t", Stream.of(fields).map(Score::field).toList())).append('\n');
    }

    private static String field(String value) {
        return value == null ? "" : value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** SHA-256 of the bytes: what a sheet keeps to hold us to them. */
    public String fingerprint() {
        return RuleFile.sha256(bytes());
    }
}
