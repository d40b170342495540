package it.sportello.talk.places;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;
import it.sportello.office.offices.Offices;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.PlaceFound;
import it.sportello.office.places.Places;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

import java.util.Map;

/**
 * {@code places.find(text)}: {@code one} {place, label}, {@code several} + at most nine options, or {@code none}. Among towns of
 * equal name, the one in the region of the person's office.
 */
@Singleton
class PlacesCapability implements Capability {

    private static final int MOST = 9;

    private final Places places;
    private final Offices offices;

    PlacesCapability(Places places, Offices offices) {
        this.places = places;
        this.offices = offices;
    }

    @Override
    public String name() {
        return "places.find";
    }

    @Override
    public Reply call(Call call) {
        return switch (places.recognise(call.arg("text"), region(call.office()))) {
            case PlaceFound.One one -> Reply.of("one", Map.of("place", one.place().belfiore(), "label", one.place().label()));
            case PlaceFound.Several several -> new Reply("several", Map.of(), several.places().stream().limit(MOST)
                    .map(place -> new Option(place.belfiore(), place.label())).toList());
            case PlaceFound.None() -> Reply.of("none");
        };
    }

    private String region(String office) {
        return office == null ? null : offices.find(office).flatMap(o -> places.find(o.town())).map(Municipality::region).orElse(null);
    }
}
