package it.sportello.talk.broadcasts.web;

import it.sportello.office.places.Municipality;
import it.sportello.office.places.PlaceFound;
import it.sportello.office.places.Places;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Towns as staff writes them, {@code Cagliari} or {@code Samone (TN)}, and as an audience keeps them. */
@Singleton
public class Towns {

    private final Places places;

    Towns(Places places) {
        this.places = places;
    }

    public String label(String code) {
        return code == null ? null : places.find(code).map(Municipality::label).orElse(code);
    }

    /** Empty when no town, or more than one, is called so. */
    public Optional<String> code(String words) {
        return places.search(words.replaceAll("\\s*\\(.*\\)$", "")).stream().filter(town -> town.label().equals(words)).findFirst()
                .or(() -> places.find(words))
                .or(() -> places.recognise(words, null) instanceof PlaceFound.One(Municipality one) ? Optional.of(one) : Optional.empty())
                .map(Municipality::belfiore);
    }
}
