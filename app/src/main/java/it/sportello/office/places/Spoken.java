package it.sportello.office.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A telling word of a sentence, and whether a town may be meant by it. */
record Spoken(String word, boolean mayBePlace) {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> PLACE_FOLLOWS = Set.of("a", "ad", "vicino", "zona", "provincia", "comune", "presso", "in",
            "at", "near", "à");

    static List<Spoken> in(String sentence) {
        List<Spoken> spoken = new ArrayList<>();
        boolean follows = false;
        boolean first = true;
        for (String raw : GAPS.split(sentence)) {
            if (raw.isEmpty()) {
                continue;
            }
            String word = PlaceWords.all(raw).stream().findFirst().orElse("");
            boolean telling = PlaceWords.telling(raw + " x").size() > 1;
            if (telling) {
                boolean named = Character.isUpperCase(raw.charAt(0)) && !first;
                spoken.add(new Spoken(word, follows || named));
                follows = false;
            } else {
                follows = PLACE_FOLLOWS.contains(raw.toLowerCase()) || follows;
            }
            first = false;
        }
        return spoken;
    }
}
