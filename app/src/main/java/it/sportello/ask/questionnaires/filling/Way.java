package it.sportello.ask.questionnaires.filling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A choice that no sheet keeps ("Cominciamo? Sì"): who begins anew each time repeats it.
 * As text: {@code inizio:yes,rivedi:patente}.
 */
public record Way(String node, String option) {

    private static final int MOST = 20;

    public static List<Way> read(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(",")).map(way -> way.split(":", 2)).filter(parts -> parts.length == 2)
                .limit(MOST).map(parts -> new Way(parts[0], parts[1])).toList();
    }

    public static String write(List<Way> ways) {
        return ways.stream().map(way -> way.node + ":" + way.option).collect(Collectors.joining(","));
    }
}
