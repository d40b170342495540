package it.sportello.jobs.vacancies.search;

import it.sportello.office.places.Municipality;
import it.sportello.office.places.PlaceFound;
import it.sportello.office.places.Places;
import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a wish out of a person's words. What it recognises it takes out; what is left are words to look for. */
@Singleton
class ReadWish {

    private final Places places;
    private final Trades trades;

    ReadWish(Places places, Trades trades) {
        this.places = places;
        this.trades = trades;
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
        Optional<Municipality> town = places.mentionedIn(text.toString());
        Set<String> townWords = town.map(it -> Set.copyOf(Words.of(it.name() + " " + it.also()))).orElse(Set.of());
        List<String> left = Words.of(text.toString()).stream()
                .filter(word -> !townWords.contains(word) && !Words.isEmpty(word)).toList();
        return new Wish(left.isEmpty() ? List.of() : trades.named(String.join(" ", left)), Words.stems(left.stream()),
                town.map(Municipality::belfiore).orElseGet(() -> kept(place)),
                radius == null ? Wish.DEFAULT_RADIUS_KM : Integer.parseInt(radius), contract, hours, licence, reserved);
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
