package it.sportello.jobs.vacancies.search;

import it.sportello.jobs.occupations.Occupation;
import it.sportello.jobs.occupations.Occupations;
import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.PlaceFound;
import it.sportello.office.places.Places;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a wish out of a person's words. What it recognises it takes out; what is left are words to look for. */
@Singleton
class ReadWish {

    private final Places places;
    private final Occupations occupations;

    ReadWish(Places places, Occupations occupations) {
        this.places = places;
        this.occupations = occupations;
    }

    /**
     * @param query as written
     * @param place belfiore code or the name of a town kept before, or empty; a town named in the query wins
     */
    Wish read(String query, String place) {
        StringBuilder text = new StringBuilder(Words.plain(query));
        boolean reserved = TermWords.RESERVED.matcher(text).find();
        String radius = TermWords.take(text, TermWords.RADIUS);
        Licence licence = TermWords.takeLicence(text);
        Contract contract = TermWords.take(text, TermWords.CONTRACTS);
        Hours hours = TermWords.take(text, TermWords.HOURS);
        Optional<Municipality> town = town(query, Words.of(text.toString()));
        Set<String> townWords = town.map(it -> Set.copyOf(Words.of(it.name() + " " + it.also()))).orElse(Set.of());
        List<String> left = Words.of(text.toString()).stream()
                .filter(word -> !townWords.contains(word) && !Words.isEmpty(word)).toList();
        return new Wish(named(left), Words.stems(left.stream()),
                town.map(Municipality::belfiore).orElseGet(() -> kept(place)),
                radius == null ? Wish.DEFAULT_RADIUS_KM : Integer.parseInt(radius), contract, hours, licence, reserved);
    }

    /** After a preposition or with a capital letter anywhere; otherwise, as people write in a hurry, at the end. */
    private Optional<Municipality> town(String query, List<String> words) {
        Optional<Municipality> mentioned = places.mentionedIn(query);
        for (int length = Math.min(3, words.size()); mentioned.isEmpty() && length > 0; length--) {
            String end = String.join(" ", words.subList(words.size() - length, words.size()));
            mentioned = end.length() < 4 ? mentioned : places.mentionedIn("a " + end);
        }
        return mentioned;
    }

    private List<String> named(List<String> words) {
        return words.isEmpty() ? List.of()
                : occupations.search(String.join(" ", words)).stream().map(Occupation::id).toList();
    }

    private String kept(String place) {
        if (place.isBlank()) {
            return null;
        }
        if (places.find(place).isPresent()) {
            return place;
        }
        return places.recognise(place, null) instanceof PlaceFound.One(Municipality one) ? one.belfiore() : null;
    }
}
