package it.sportello.ask.questionnaires;

import java.time.Instant;
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
 * @param bands   by dimension
 */
public record Filed(String call, String receipt, Instant at, List<String> counted, String rules, String print, Map<String, String> bands) {

    public Filed {
        counted = List.copyOf(counted);
        bands = Map.copyOf(bands);
    }
}
