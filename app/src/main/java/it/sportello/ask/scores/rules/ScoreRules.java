package it.sportello.ask.scores.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules of one questionnaire from a day on, as its {@code scores.yml} writes them:
 * <pre>
 * spec: 1
 * from: '2026-12-01'
 * words: { missing: Domanda non posta., refused: Preferisce non rispondere., unforeseen: Risposta non prevista. }
 * dimensions:
 *   mobilita:
 *     title: Mobilità
 *     bands:
 *       - { from: '0', to: '1', name: bassa, title: Da sostenere }
 *       - { from: '2', to: '5', name: buona, title: Buona }
 *     questions:
 *       patente:
 *         options:
 *           si: { points: '2', why: Ha la patente B. }
 *           no: { points: '0', why: Non ha la patente B., change: Con la patente B avrebbe 2 punti. }
 *       chilometri:
 *         ranges:
 *           - { to: '10', points: '0', why: Cerca solo vicino a casa., change: Oltre i 10 km avrebbe 1 punto. }
 *           - { from: '11', points: '1', why: Può allontanarsi. }
 *       mezzi:
 *         several:
 *           auto: { points: '1', why: Ha un'auto. }
 *           treno: { points: '1', why: Può prendere il treno. }
 *         most: '2'
 *         beyond: Più di 2 punti per i mezzi non si contano.
 * total: { title: Insieme, bands: [{ from: '0', to: '5', name: tutto, title: Tutto }] }    # may be left out
 * </pre>
 *
 * @param hash  of the file and the questionnaire's name
 * @param from  first day on which it holds
 * @param total of all dimensions, or {@code null}: its questions are none of its own
 */
public record ScoreRules(String questionnaire, String hash, LocalDate from, Words words, List<Dimension> dimensions, Dimension total) {

    /** Why there are no points: the question was not put, the person would rather not say, the answer is none the rules know. */
    public record Words(String missing, String refused, String unforeseen) {
    }

    public ScoreRules {
        dimensions = List.copyOf(dimensions);
    }

    int least() {
        return dimensions.stream().mapToInt(Dimension::least).sum();
    }

    int most() {
        return dimensions.stream().mapToInt(Dimension::most).sum();
    }
}
