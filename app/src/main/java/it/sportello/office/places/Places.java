package it.sportello.office.places;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All municipalities, in memory, loaded once.
 *
 * <pre>places.search("reggio calabria")  // [Reggio di Calabria]</pre>
 */
@Singleton
public class Places {

    private final Map<String, Municipality> byBelfiore;
    private final NameIndex names;

    public Places() {
        List<Municipality> all = PlaceFiles.municipalities();
        this.byBelfiore = all.stream().collect(Collectors.toUnmodifiableMap(Municipality::belfiore, m -> m));
        this.names = new NameIndex(all, PlaceFiles.exonyms());
    }

    public Optional<Municipality> find(String belfiore) {
        return Optional.ofNullable(byBelfiore.get(belfiore));
    }

    /** The municipalities a person may mean, best first, at most 20: tolerant of accents, case, short forms and slips. */
    public List<Municipality> search(String words) {
        return names.search(words).stream().map(Match::place).toList();
    }

    /**
     * What a person most likely means by {@code words}.
     *
     * @param region of the office that asks, to be preferred among towns of equal name; or {@code null}
     */
    public PlaceFound recognise(String words, String region) {
        List<Match> matches = names.search(words);
        if (matches.isEmpty()) {
            return new PlaceFound.None();
        }
        int best = matches.getFirst().score();
        List<Match> sure = best >= Match.SURE ? matches.stream().filter(m -> m.score() >= Match.SURE).toList() : matches;
        List<Municipality> places = sure.stream().map(Match::place).toList();
        List<Municipality> near = places.stream().filter(p -> p.region().equals(region)).toList();
        if (places.size() == 1) {
            return new PlaceFound.One(places.getFirst());
        }
        if (best >= Match.SURE && near.size() == 1) {
            return new PlaceFound.One(near.getFirst());
        }
        return new PlaceFound.Several(near.isEmpty() ? places : nearFirst(places, near));
    }

    private static List<Municipality> nearFirst(List<Municipality> places, List<Municipality> near) {
        return java.util.stream.Stream.concat(near.stream(), places.stream().filter(p -> !near.contains(p))).toList();
    }

    /** The town named inside a sentence, if exactly one is named: "cameriere a Cagliari" gives Cagliari. */
    public Optional<Municipality> mentionedIn(String sentence) {
        return names.mentionedIn(sentence);
    }

    /** Kilometres between two towns, empty when one of them is unknown. */
    public OptionalDouble distanceKm(String belfiore, String other) {
        Municipality a = byBelfiore.get(belfiore);
        Municipality b = byBelfiore.get(other);
        return a == null || b == null ? OptionalDouble.empty() : OptionalDouble.of(a.kmTo(b));
    }

    /** Belfiore codes of all towns within {@code km} of one, itself included; only itself when it is unknown. */
    public Set<String> within(String belfiore, double km) {
        Municipality centre = byBelfiore.get(belfiore);
        if (centre == null) {
            return Set.of(belfiore);
        }
        return byBelfiore.values().stream().filter(m -> centre.kmTo(m) <= km)
                .map(Municipality::belfiore).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "Places[" + byBelfiore.size() + "]";
    }
}
