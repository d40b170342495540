package it.sportello.office.offices;

import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which offices serve a town. Where the offices have not written their municipalities, the nearest of the region are a guess,
 * said to be one: the person chooses.
 */
@Singleton
public class FindOffice {

    private static final int MOST_GUESSES = 3;

    private final Offices offices;
    private final Places places;

    public FindOffice(Offices offices, Places places) {
        this.offices = offices;
        this.places = places;
    }

    /** @param belfiore of the town where the person lives */
    public Answer forTown(String belfiore) {
        List<Office> competent = offices.competentFor(belfiore);
        if (!competent.isEmpty()) {
            return new Answer(competent, true);
        }
        return new Answer(places.find(belfiore).map(this::nearest).orElse(List.of()), false);
    }

    private List<Office> nearest(Municipality town) {
        record Near(Office office, double km) {
        }
        return offices.all().stream()
                .flatMap(office -> seat(office).filter(seat -> seat.region().equals(town.region()))
                        .map(seat -> new Near(office, seat.kmTo(town))).stream())
                .sorted(Comparator.comparingDouble(Near::km).thenComparing(near -> near.office().code()))
                .limit(MOST_GUESSES).map(Near::office).toList();
    }

    private Optional<Municipality> seat(Office office) {
        return places.find(office.town());
    }

    /**
     * @param offices best first; empty when none serves the region
     * @param certain whether they are competent by their own word, not by nearness
     */
    public record Answer(List<Office> offices, boolean certain) {
    }
}
