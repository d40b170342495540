package it.sportello.office.places;

import java.util.List;

/** What came of reading a town's name. */
public sealed interface PlaceFound {

    /** It is this one. */
    record One(Municipality place) implements PlaceFound {
    }

    /** It may be one of these, best first: ask. */
    record Several(List<Municipality> places) implements PlaceFound {
    }

    /** No town sounds like that. */
    record None() implements PlaceFound {
    }
}
