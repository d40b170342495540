package it.sportello.office.offices;

import it.sportello.office.places.Places;
import jakarta.inject.Singleton;

import java.util.Map;

/** Writes one office, new or changed. */
@Singleton
public class EditOffice {

    private final Offices offices;
    private final Places places;

    public EditOffice(Offices offices, Places places) {
        this.offices = offices;
        this.places = places;
    }

    /** @param version the one the editor read; 0 for a new office */
    public Result save(OfficeDraft draft, long version) {
        return switch (draft.read(places, version)) {
            case OfficeDraft.Reading.Wrong(var errors) -> new Result.Wrong(errors);
            case OfficeDraft.Reading.Understood(var office) when !centreStands(office) -> new Result.Wrong(Map.of("centre",
                    "Questo centro non esiste, oppure è anche lui uno sportello."));
            case OfficeDraft.Reading.Understood(var office) -> switch (offices.save(office)) {
                case Offices.Saving.Saved(var saved) -> new Result.Saved(saved);
                case Offices.Saving.Stale() when version == 0 -> new Result.CodeTaken();
                case Offices.Saving.Stale() -> new Result.ChangedMeanwhile();
            };
        };
    }

    /** A branch of a branch would be nobody's. */
    private boolean centreStands(Office office) {
        return office.remit().centre() == null || offices.branches(office.code()).isEmpty()
                && offices.find(office.remit().centre()).filter(centre -> centre.remit().centre() == null).isPresent();
    }

    /** What came of it. */
    public sealed interface Result {

        record Saved(Office office) implements Result {
        }

        /** @param errors field to sentence */
        record Wrong(Map<String, String> errors) implements Result {
        }

        record CodeTaken() implements Result {
        }

        record ChangedMeanwhile() implements Result {
        }
    }
}
