package it.sportello.jobs.vacancies.offer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A driving licence, by its category (art. 116 Codice della strada). CQC is the professional qualification beside C or D.
 */
public enum Licence {

    AM, A, B, BE, C, CE, D, DE, CQC;

    /** Whoever holds this one may do what {@code wanted} asks. */
    public boolean covers(Licence wanted) {
        return this == wanted || included().contains(wanted);
    }

    private Set<Licence> included() {
        return switch (this) {
            case AM, CQC -> Set.of();
            case A, B -> Set.of(AM);
            case BE, C, D -> Set.of(AM, B);
            case CE -> Set.of(AM, B, BE, C);
            case DE -> Set.of(AM, B, BE, D);
        };
    }

    /** {@code C+E}, {@code ce}, {@code patente C} are read; anything else is empty. */
    public static Optional<Licence> read(String text) {
        String letters = text == null ? "" : text.toUpperCase(Locale.ROOT).replace("PATENTE", "").replaceAll("[^A-Z]", "");
        for (Licence licence : values()) {
            if (licence.name().equals(letters)) {
                return Optional.of(licence);
            }
        }
        return Optional.empty();
    }
}
