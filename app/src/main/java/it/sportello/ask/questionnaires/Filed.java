package it.sportello.ask.questionnaires;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a sheet was sent.
 *
 * @param call    id of the call that sent it
 * @param receipt {@code 2026-0001234}: the person's proof
 * @param counted names of the answers on the person's way through the questionnaire: others are kept and do not count
 * @param rules   hash of those it was scored by, or {@code null} where there are none
 * @param print   fingerprint of the score's bytes, or {@code null}
 * @param bands   by dimension, as the rules gave them
 * @param amended by dimension, those an operator put in their place
 */
public record Filed(String call, String receipt, Instant at, List<String> counted, String rules, String print, Map<String, String> bands,
                    Map<String, String> amended) {

    public Filed {
        counted = List.copyOf(counted);
        bands = Map.copyOf(bands);
        amended = Map.copyOf(amended);
    }

    /** Nobody has judged it yet. */
    public Filed(String call, String receipt, Instant at, List<String> counted, String rules, String print, Map<String, String> bands) {
        this(call, receipt, at, counted, rules, print, bands, Map.of());
    }

    /** By dimension, those that hold: an operator's before those of the rules. */
    public Map<String, String> held() {
        Map<String, String> held = new HashMap<>(bands);
        held.putAll(amended);
        return held;
    }

    /** @param band {@code null} where the rules' points are confirmed */
    Filed amending(String dimension, String band) {
        Map<String, String> next = new HashMap<>(amended);
        if (band == null) {
            next.remove(dimension);
        } else {
            next.put(dimension, band);
        }
        return new Filed(call, receipt, at, counted, rules, print, bands, next);
    }
}
