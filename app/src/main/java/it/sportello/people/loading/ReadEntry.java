package it.sportello.people.loading;

import it.sportello.people.loading.sheets.ReadSheet;
import it.sportello.people.loading.sheets.Sheet;
import it.sportello.people.records.FindPeople;
import it.sportello.people.records.TaxCode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of a list as a checked {@link Entry}, or why it cannot be one. */
final class ReadEntry {

    private static final int LONGEST = 80;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final Set<String> LANGUAGES = Set.of("it", "en", "fr", "ar");
    private static final Map<String, String> LANGUAGE_NAMES = Map.of("italiano", "it", "inglese", "en", "francese", "fr", "arabo", "ar");
    private static final List<DateTimeFormatter> DAYS = Stream.of("d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "uuuu-M-d")
            .map(pattern -> new DateTimeFormatterBuilder().appendPattern(pattern).parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ITALIAN).withResolverStyle(ResolverStyle.STRICT)).toList();

    /** A spreadsheet would work these out when somebody opens an export; a phone may begin with a plus, a name may not. */
    private static final Pattern FORMULA_NAME = Pattern.compile("[=+@\\t\\r-]");
    /** UTF-8 read as something else, and the mark of what could not be read. */
    private static final Pattern RUINED = Pattern.compile("[\\x{FFFD}\\x{80}-\\x{9F}]|[ÃÂ][\\x{80}-\\x{BF}\\x{152}-\\x{2122}]");

    private final List<Column> columns;
    private final LocalDate today;
    private final ReadTown towns;

    ReadEntry(List<Column> columns, LocalDate today, ReadTown towns) {
        this.columns = columns;
        this.today = today;
        this.towns = towns;
    }

    /** @param refused makes a verdict of the reason, in plain Italian */
    <T> T read(Sheet.Line line, Function<Entry, T> good, Function<String, T> refused) {
        String name = Stream.of(cell(line, Column.FAMILY), cell(line, Column.GIVEN), cell(line, Column.FULL_NAME))
                .filter(part -> !part.isEmpty()).findFirst().orElse("");
        String code = cell(line, Column.TAX_CODE);
        String day = cell(line, Column.BORN);
        String number = cell(line, Column.PHONE);
        if (columns.stream().filter(column -> column != Column.NONE).anyMatch(column -> cell(line, column).startsWith(ReadSheet.FORMULA))
                || FORMULA_NAME.matcher(name).lookingAt()) {
            return refused.apply("c'è una formula al posto di un dato");
        }
        if (RUINED.matcher(cell(line, Column.FAMILY) + cell(line, Column.GIVEN) + cell(line, Column.FULL_NAME)).find()) {
            return refused.apply("le lettere accentate sono rovinate: salva il file in UTF-8");
        }
        if (name.isEmpty() && code.isEmpty()) {
            return refused.apply("manca il nome");
        }
        if (line.cells().stream().anyMatch(cell -> cell.length() > 500) || cell(line, Column.FAMILY).length() > LONGEST
                || cell(line, Column.GIVEN).length() > LONGEST || cell(line, Column.FULL_NAME).length() > 2 * LONGEST) {
            return refused.apply("un dato è troppo lungo");
        }
        Optional<TaxCode> taxCode = TaxCode.read(code);
        if (!code.isEmpty() && taxCode.isEmpty()) {
            return refused.apply("il codice fiscale non è giusto");
        }
        Optional<LocalDate> born = day(day);
        if (!day.isEmpty() && born.isEmpty()) {
            return refused.apply("la data di nascita non è giusta");
        }
        if (taxCode.isPresent() && born.isPresent() && !taxCode.get().agreesWith(born.get())) {
            return refused.apply("il codice fiscale e la data di nascita non vanno d'accordo");
        }
        String phone = number.isEmpty() ? null : FindPeople.phone(number).orElse(null);
        if (!number.isEmpty() && phone == null) {
            return refused.apply("il numero di telefono non è giusto");
        }
        String mail = cell(line, Column.EMAIL);
        String email = mail.isEmpty() ? null : FindPeople.email(mail).orElse(null);
        if (!mail.isEmpty() && email == null) {
            return refused.apply("l'indirizzo e-mail non è giusto");
        }
        return good.apply(entry(line, taxCode.orElse(null), born.orElse(null), phone, email));
    }

    private Entry entry(Sheet.Line line, TaxCode code, LocalDate born, String phone, String email) {
        String family = cell(line, Column.FAMILY);
        String given = cell(line, Column.GIVEN);
        String full = cell(line, Column.FULL_NAME);
        if (family.isEmpty() && given.isEmpty()) {
            // "ROSSI MARIO": which part is which only a person can tell, so it stays together
            family = full;
        }
        String said = cell(line, Column.TOWN);
        String town = said.isEmpty() ? null : towns.read(said).orElse(null);
        return new Entry(line.number(), named(family), named(given), code, born, phone, email, language(cell(line, Column.LANGUAGE)),
                town, town == null && !said.isEmpty() ? said : null);
    }

    /** As people write their names: {@code DE LUCA} is {@code De Luca}. Mixed case is left as it is. */
    private static String named(String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.equals(written.toUpperCase(Locale.ITALIAN))) {
            return written;
        }
        StringBuilder name = new StringBuilder(written.toLowerCase(Locale.ITALIAN));
        for (int at = 0; at < name.length(); at++) {
            if (at == 0 || " -'’".indexOf(name.charAt(at - 1)) >= 0) {
                name.setCharAt(at, Character.toUpperCase(name.charAt(at)));
            }
        }
        return name.toString();
    }

    private Optional<LocalDate> day(String written) {
        for (DateTimeFormatter format : DAYS) {
            try {
                LocalDate day = LocalDate.parse(written, format);
                return day.isBefore(OLDEST) || day.isAfter(today) ? Optional.empty() : Optional.of(day);
            } catch (DateTimeException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static String language(String written) {
        String plain = written.toLowerCase(Locale.ITALIAN);
        return LANGUAGES.contains(plain) ? plain : LANGUAGE_NAMES.get(plain);
    }

    private String cell(Sheet.Line line, Column column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : line.cells().get(at).strip();
    }
}
