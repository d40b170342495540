package it.sportello.office.places;

import org.apache.commons.text.similarity.LevenshteinDistance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds names: first said in full, then in part, then begun, then with a slip of the finger. */
final class NameIndex {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 6;
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt((Match m) -> -m.score())
            .thenComparing(m -> !m.place().capital())
            .thenComparingInt(m -> m.place().name().length())
            .thenComparing(m -> m.place().label());

    private record Entry(List<String> words, String joined, Municipality place) {
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> exact;
    private final Set<String> provinces;

    NameIndex(List<Municipality> all, Map<String, String> exonyms) {
        Map<String, Municipality> byCode = new HashMap<>();
        for (Municipality m : all) {
            byCode.put(m.belfiore(), m);
            add(m.name(), m);
            if (!m.also().isEmpty()) {
                add(m.also(), m);
            }
        }
        exonyms.forEach((name, belfiore) -> add(name, byCode.get(belfiore)));
        this.exact = entries.stream().collect(Collectors.groupingBy(Entry::joined));
        this.provinces = all.stream().map(m -> m.province().toLowerCase()).collect(Collectors.toSet());
    }

    private void add(String name, Municipality place) {
        index(name, place);
        if (name.contains("'")) {
            index(name.replace("'", ""), place);
        }
    }

    private void index(String name, Municipality place) {
        List<String> words = PlaceWords.telling(name);
        entries.add(new Entry(words, String.join("", words), place));
    }

    List<Match> search(String text) {
        List<String> words = PlaceWords.telling(text);
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.size() > 1 && provinces.contains(words.getLast())) {
            List<Match> there = search(words.subList(0, words.size() - 1)).stream()
                    .filter(m -> m.place().province().equalsIgnoreCase(words.getLast())).toList();
            if (!there.isEmpty()) {
                return there;
            }
        }
        return search(words);
    }

    private List<Match> search(List<String> words) {
        String joined = String.join("", words);
        Map<Municipality, Integer> best = new HashMap<>();
        for (Entry entry : exact.getOrDefault(joined, List.of())) {
            best.merge(entry.place(), Match.EXACT, Math::max);
        }
        for (Entry entry : entries) {
            int score = partly(entry.words(), words);
            if (score > 0) {
                best.merge(entry.place(), score, Math::max);
            }
        }
        if (best.isEmpty()) {
            slips(joined, best);
        }
        return best.entrySet().stream().map(e -> new Match(e.getKey(), e.getValue())).sorted(BEST_FIRST).limit(MOST).toList();
    }

    private static int partly(List<String> name, List<String> words) {
        if (words.size() > name.size()) {
            return 0;
        }
        if (name.subList(0, words.size()).equals(words)) {
            return Match.BEGINS;
        }
        if (String.join("", words).length() > 2 && name.containsAll(words)) {
            return Match.CONTAINS;
        }
        int last = words.size() - 1;
        boolean longEnough = last > 0 || words.getLast().length() > 3;
        return longEnough && name.subList(0, last).equals(words.subList(0, last))
                && name.get(last).startsWith(words.get(last)) ? Match.BEGUN : 0;
    }

    /** One slip in a short name, two in a long one; the closest only. */
    private void slips(String joined, Map<Municipality, Integer> best) {
        if (joined.length() < 4) {
            return;
        }
        int allowed = joined.length() < 8 ? 1 : 2;
        var distance = new LevenshteinDistance(allowed);
        for (Entry entry : entries) {
            if (Math.abs(entry.joined().length() - joined.length()) <= allowed) {
                int d = distance.apply(entry.joined(), joined);
                if (d >= 0) {
                    best.merge(entry.place(), Match.SLIP - d, Math::max);
                }
            }
        }
        int top = best.values().stream().max(Integer::compare).orElse(0);
        best.values().removeIf(score -> score < top);
    }

    /**
     * The longest name wins ("Quartu Sant'Elena" before "Sant'Elena"). Many towns are also plain words (Sale, Massa, Cura):
     * a name of one word counts only after a word of place or with a capital letter that does not open the sentence.
     */
    Optional<Municipality> mentionedIn(String sentence) {
        List<Spoken> spoken = Spoken.in(sentence);
        for (int length = Math.min(LONGEST_NAME, spoken.size()); length > 0; length--) {
            Set<Municipality> found = new TreeSet<>(Comparator.comparing(Municipality::belfiore));
            for (int from = 0; from + length <= spoken.size(); from++) {
                if (spoken.get(from).mayBePlace()) {
                    String joined = spoken.subList(from, from + length).stream().map(Spoken::word).collect(Collectors.joining());
                    exact.getOrDefault(joined, List.of()).forEach(e -> found.add(e.place()));
                }
            }
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
