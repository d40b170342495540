package it.sportello.people.loading;

import it.sportello.office.places.Municipality;
import it.sportello.office.places.PlaceFound;
import it.sportello.office.places.Places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which municipality a cell names: by its cadastral code or by its name, in the office's region where several are called so. */
final class ReadTown {

    /** {@code Samone (TN)}. */
    private static final Pattern WITH_PROVINCE = Pattern.compile("(.*\\S)\\s*\\(([A-Za-z]{2})\\)");
    /** The code of an office begins with the town it stands in. */
    private static final int BELFIORE = 4;

    private final Places places;
    private final String region;

    ReadTown(Places places, String office) {
        this.places = places;
        this.region = places.find(office.substring(0, Math.min(BELFIORE, office.length()))).map(Municipality::region).orElse(null);
    }

    /** @return belfiore code */
    Optional<String> read(String written) {
        Matcher said = WITH_PROVINCE.matcher(written);
        String name = said.matches() ? said.group(1) : written;
        String province = said.matches() ? said.group(2).toUpperCase(Locale.ROOT) : null;
        return places.find(written.toUpperCase(Locale.ROOT)).or(() -> switch (places.recognise(name, region)) {
            case PlaceFound.One(var place) -> Optional.of(place);
            case PlaceFound.Several(var some) -> only(some, province);
            case PlaceFound.None() -> Optional.empty();
        }).map(Municipality::belfiore);
    }

    private static Optional<Municipality> only(List<Municipality> some, String province) {
        List<Municipality> there = some.stream().filter(place -> place.province().equals(province)).toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }
}
