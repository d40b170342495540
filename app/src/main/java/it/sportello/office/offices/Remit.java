package it.sportello.office.offices;

import java.time.LocalDate;
import java.util.Set;

/**
 * Whom an office serves and what it may spend.
 *
 * @param towns           belfiore codes of the municipalities it is competent for; empty when nobody has written them
 * @param monthlyCapCents what its messages may cost in a calendar month, in euro cents; 0 stops paid messages
 * @param verified        when someone last checked what is written about the office; {@code null}: never
 * @param centre          code of the centre whose branch it is, or {@code null}
 */
public record Remit(Set<String> towns, long monthlyCapCents, LocalDate verified, String centre) {

    /** What an office may spend until an administrator says otherwise: 100 euro a month. */
    public static final long USUAL_CAP_CENTS = 10_000;

    public Remit(Set<String> towns, long monthlyCapCents, LocalDate verified) {
        this(towns, monthlyCapCents, verified, null);
    }

    public Remit {
        towns = Set.copyOf(towns);
    }
}
