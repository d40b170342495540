package it.sportello.people.loading;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a list may hold. */
public enum Column {
    NONE("Non usare"),
    FAMILY("Cognome", "cognome"),
    GIVEN("Nome", "nome"),
    FULL_NAME("Cognome e nome insieme", "nominativo", "cognomenome", "cognomeenome", "utente", "lavoratore"),
    TAX_CODE("Codice fiscale", "codicefiscale", "cf", "codfiscale", "codfisc"),
    BORN("Data di nascita", "datanascita", "datadinascita", "nascita", "natoil"),
    PHONE("Cellulare", "cellulare", "telefono", "cell", "tel", "telefonocellulare", "mobile", "recapito", "numeroditelefono"),
    EMAIL("E-mail", "email", "mail", "posta", "postaelettronica", "indirizzoemail", "emailpersonale", "indirizzomail"),
    LANGUAGE("Lingua", "lingua"),
    TOWN("Comune dove vive", "comune", "comunediresidenza", "comuneresidenza", "residenza", "cittadiresidenza", "citta", "domicilio");

    private final String label;
    private final Set<String> heads;

    Column(String label, String... heads) {
        this.label = label;
        this.heads = Set.of(heads);
    }

    public String label() {
        return label;
    }

    /** What a second column says that it holds too: nobody could tell which of them counts. */
    public static Optional<Column> twice(List<Column> columns) {
        return columns.stream().filter(column -> column != NONE && Collections.frequency(columns, column) > 1).findFirst();
    }

    /** What a head most likely means: {@code "Cod. Fiscale"} is the tax code. */
    public static Column guess(String head) {
        String plain = head.toLowerCase(Locale.ITALIAN).replaceAll("[^a-z0-9]", "");
        return Arrays.stream(values()).filter(column -> column.heads.contains(plain)).findFirst().orElse(NONE);
    }
}
