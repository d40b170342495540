package it.sportello.jobs.occupations;

import org.apache.commons.text.similarity.LevenshteinDistance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Weighs a wish against every phrase of every occupation: the share of the phrase that was said, times the share of the wish
 * that it explains, each stem weighing more the fewer occupations use it.
 */
final class WishIndex {

    record Hit(Occupation occupation, double score) {
    }

    private record Phrase(Set<String> stems, Occupation occupation, double favour) {
    }

    private static final double ENOUGH = 0.3;
    /** Between equals, an occupation's own name before another's synonym. */
    private static final double NAME_FAVOUR = 1.0;
    private static final double SYNONYM_FAVOUR = 0.97;
    private static final double LABEL_PART_FAVOUR = 0.9;
    private static final int SHORTEST_SLIP = 5;

    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();

    WishIndex(Collection<Occupation> occupations) {
        Map<String, Set<String>> users = new HashMap<>();
        for (Occupation occupation : occupations) {
            Stream.of(occupation.masculine(), occupation.feminine()).forEach(name -> add(name, occupation, NAME_FAVOUR));
            add(occupation.label(), occupation, LABEL_PART_FAVOUR);
            occupation.synonyms().forEach(synonym -> add(synonym, occupation, SYNONYM_FAVOUR));
        }
        phrases.forEach(p -> p.stems().forEach(s -> users.computeIfAbsent(s, k -> new HashSet<>()).add(p.occupation().id())));
        users.forEach((stem, ids) -> weights.put(stem, Math.log(1.0 + (double) occupations.size() / ids.size())));
    }

    private void add(String text, Occupation occupation, double favour) {
        phrases.add(new Phrase(Set.copyOf(WishWords.stems(text)), occupation, favour));
    }

    /** Best first; only what is close enough to be worth showing. */
    List<Hit> search(String text) {
        Set<String> wish = new HashSet<>();
        WishWords.stems(text).forEach(stem -> known(stem, wish));
        if (wish.isEmpty()) {
            return List.of();
        }
        double asked = weight(wish);
        Map<Occupation, Double> best = new HashMap<>();
        for (Phrase phrase : phrases) {
            double said = phrase.stems().stream().filter(wish::contains).mapToDouble(weights::get).sum();
            double score = phrase.favour() * said / weight(phrase.stems()) * said / asked;
            if (score >= ENOUGH) {
                best.merge(phrase.occupation(), score, Math::max);
            }
        }
        return best.entrySet().stream().map(e -> new Hit(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble((Hit h) -> -h.score()).thenComparing(h -> h.occupation().id())).toList();
    }

    /** A stem the vocabulary knows, or the ones a slip of the finger away; others are no occupation's word and are dropped. */
    private void known(String stem, Set<String> wish) {
        if (weights.containsKey(stem)) {
            wish.add(stem);
        } else if (stem.length() >= SHORTEST_SLIP) {
            var distance = new LevenshteinDistance(1);
            weights.keySet().stream().filter(k -> k.charAt(0) == stem.charAt(0) && k.length() >= SHORTEST_SLIP - 1)
                    .filter(k -> distance.apply(k, stem) >= 0).sorted().limit(1).forEach(wish::add);
        }
    }

    private double weight(Set<String> stems) {
        return stems.stream().mapToDouble(weights::get).sum();
    }
}
