package it.sportello.people.personal.openid;

import it.sportello.people.records.TaxCode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who a citizen is, as SPID and CIE say it: the names of
 * <a href="https://docs.italia.it/italia/spid/spid-cie-oidc-docs/it/versione-corrente/attributi_utente.html">their attributes</a>.
 *
 * @param taxCode read from {@code TINIT-...}
 * @param given   or {@code null}
 * @param family  or {@code null}
 * @param born    or {@code null}
 */
public record Claimed(TaxCode taxCode, String given, String family, LocalDate born) {

    public static final String FISCAL_NUMBER = "https://attributes.eid.gov.it/fiscal_number";
    /** What is asked for by name. */
    public static final List<String> ALL = List.of(FISCAL_NUMBER, "given_name", "family_name", "birthdate");
    /** A password alone (SpidL1) opens nothing; CIE has the same names. */
    public static final List<String> LEVELS = List.of("https://www.spid.gov.it/SpidL2", "https://www.spid.gov.it/SpidL3");
    private static final String PREFIX = "TINIT-";
    private static final int LONGEST = 100;

    /** Nothing when no Italian tax code is among the claims. */
    static Optional<Claimed> read(Map<String, Object> claims) {
        return text(claims, FISCAL_NUMBER).filter(code -> code.startsWith(PREFIX)).flatMap(code -> TaxCode.read(code.substring(PREFIX.length())))
                .map(code -> new Claimed(code, text(claims, "given_name").orElse(null), text(claims, "family_name").orElse(null),
                        text(claims, "birthdate").flatMap(Claimed::day).orElse(null)));
    }

    static boolean sure(Map<String, Object> claims) {
        return text(claims, "acr").filter(LEVELS::contains).isPresent();
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? Optional.of(text.strip()).map(each -> each.substring(0, Math.min(LONGEST, each.length())))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Claimed[]";
    }
}
