package it.sportello.office.offices;

import it.sportello.office.places.Municipality;
import it.sportello.office.places.PlaceFound;
import it.sportello.office.places.Places;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An office as a person writes it, in a form or in one line of a file: text only, not yet believed. No field is {@code null}.
 *
 * @param town     belfiore code, or a name that only one town has
 * @param hours    {@code lun-ven 9:00-12:30 | mar 15:00-17:00}, or empty
 * @param towns    the competent municipalities, with commas between: names, or belfiore codes, which spaces may part too; or empty
 * @param patron   {@code 30/10 San Saturnino}, or empty
 * @param cap      euro a month, whole; empty for the usual one
 * @param verified {@code 2026-11-22}, or empty
 * @param centre   code of the centre whose branch it is, or empty
 */
public record OfficeDraft(String code, String name, String address, String town, String phone, String email, String hours,
                          String towns, String patron, String languages, String cap, String verified, String centre) {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{3}C\\d{6}");
    private static final Pattern BELFIORE = Pattern.compile("[A-Z]\\d{3}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ./-]{5,25}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s]+\\.[^@\\s]{2,}");
    private static final Pattern PATRON = Pattern.compile("(\\d{1,2})/(\\d{1,2})\\s+(\\S.*)");
    private static final Pattern EURO = Pattern.compile("\\d{1,6}");
    private static final List<String> LANGUAGES = List.of("it", "en", "fr", "ar");

    /** What the text says. */
    public sealed interface Reading {

        record Understood(Office office) implements Reading {
        }

        /** @param errors field to plain Italian sentence, in the form's order */
        record Wrong(Map<String, String> errors) implements Reading {
        }
    }

    public static OfficeDraft empty() {
        return new OfficeDraft("", "", "", "", "", "", "", "", "", "it", String.valueOf(Remit.USUAL_CAP_CENTS / 100), "", "");
    }

    public static OfficeDraft of(Office o) {
        return new OfficeDraft(o.code(), o.name(), o.seat().address(), o.town(), o.desk().phone(), o.desk().email(),
                HoursText.write(o.hours()), o.remit().towns().stream().sorted().collect(Collectors.joining(" ")),
                o.patron().map(p -> p.day().getDayOfMonth() + "/" + p.day().getMonthValue() + " " + p.name()).orElse(""),
                String.join(" ", o.desk().languages()), String.valueOf(o.remit().monthlyCapCents() / 100),
                o.remit().verified() == null ? "" : o.remit().verified().toString(),
                o.remit().centre() == null ? "" : o.remit().centre());
    }

    /** @param version of the office that is being changed; 0 for a new one */
    public Reading read(Places places, long version) {
        Map<String, String> errors = new LinkedHashMap<>();
        require(errors, "code", CODE.matcher(code).matches(),
                "Scrivi il codice ministeriale: codice catastale della sede, C e sei cifre. Per esempio B354C000001.");
        require(errors, "name", !name.isBlank() && name.length() <= 100, "Scrivi il nome dell'ufficio.");
        require(errors, "phone", phone.isEmpty() || PHONE.matcher(phone).matches(), "Scrivi il telefono solo con cifre e spazi.");
        require(errors, "email", email.isEmpty() || EMAIL.matcher(email).matches(), "Scrivi un indirizzo e-mail, per esempio cpi@ente.it.");
        require(errors, "cap", cap.isEmpty() || EURO.matcher(cap).matches(), "Scrivi il limite di spesa in euro, senza centesimi.");
        Optional<Municipality> seat = seat(places);
        require(errors, "town", seat.isPresent(), "Non trovo il comune della sede: scrivi il codice catastale, per esempio B354.");
        Optional<OpeningHours> week = HoursText.read(hours);
        require(errors, "hours", week.isPresent(), "Non capisco gli orari. Scrivili così: lun-ven 9:00-12:30 | mar 15:00-17:00.");
        Map<String, Optional<Municipality>> competent = towns(places, seat.map(Municipality::region).orElse(null));
        List<String> wrongTowns = competent.keySet().stream().filter(said -> competent.get(said).isEmpty()).toList();
        require(errors, "towns", wrongTowns.isEmpty(), "Non trovo questi comuni: " + String.join(", ", wrongTowns)
                + ". Scrivi il nome per intero, o il codice catastale.");
        Optional<Patron> feast = feast();
        require(errors, "patron", patron.isEmpty() || feast.isPresent(), "Scrivi giorno, mese e nome, per esempio 30/10 San Saturnino.");
        require(errors, "languages", LANGUAGES.containsAll(words(languages)), "Le lingue sono it, en, fr, ar.");
        Optional<LocalDate> day = day();
        require(errors, "verified", verified.isEmpty() || day.isPresent(), "Scrivi la data così: 2026-11-22.");
        require(errors, "centre", centre.isEmpty() || CODE.matcher(centre).matches() && !centre.equals(code),
                "Scrivi il codice del centro di cui questo è uno sportello. Se non lo è, lascia vuoto.");
        if (!errors.isEmpty()) {
            return new Reading.Wrong(errors);
        }
        return new Reading.Understood(new Office(code, name.strip(),
                new Seat(address.strip(), seat.get().belfiore(), seat.get().province(), feast.orElse(null)),
                new Desk(phone, email, week.get(), words(languages)),
                new Remit(competent.values().stream().flatMap(Optional::stream).map(Municipality::belfiore)
                        .collect(Collectors.toUnmodifiableSet()), cents(), day.orElse(null), centre.isEmpty() ? null : centre), version));
    }

    private Optional<Municipality> seat(Places places) {
        return municipality(places, town, null);
    }

    /** As they were written, each with what it is. @param region to be preferred among towns of one name, or {@code null} */
    private Map<String, Optional<Municipality>> towns(Places places, String region) {
        Map<String, Optional<Municipality>> read = new LinkedHashMap<>();
        Arrays.stream(towns.split("[,;\\n]")).map(String::strip)
                .flatMap(said -> words(said).stream().allMatch(word -> BELFIORE.matcher(word).matches()) ? words(said).stream() : Stream.of(said))
                .forEach(said -> read.put(said, municipality(places, said, region)));
        return read;
    }

    private static Optional<Municipality> municipality(Places places, String said, String region) {
        return places.find(said).or(() -> places.recognise(said, region) instanceof PlaceFound.One(var place)
                ? Optional.of(place) : Optional.empty());
    }

    private long cents() {
        return cap.isEmpty() ? Remit.USUAL_CAP_CENTS : Long.parseLong(cap) * 100;
    }

    private Optional<Patron> feast() {
        Matcher m = PATRON.matcher(patron);
        try {
            return m.matches() ? Optional.of(new Patron(
                    MonthDay.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))), m.group(3))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day() {
        try {
            return verified.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(verified));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static void require(Map<String, String> errors, String field, boolean holds, String sentence) {
        if (!holds) {
            errors.put(field, sentence);
        }
    }
}
