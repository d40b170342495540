package it.sportello.office.offices.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.offices.Office;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A line of the list. {@code towns}: those it serves, by name; {@code verified}: a date in words, or {@code null}. */
@Introspected
record OfficeRow(String code, String name, String town, String address, String phone, String towns, String verified) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    static OfficeRow of(Office office, Places places) {
        return new OfficeRow(office.code(), office.name(), places.find(office.town()).map(Municipality::label).orElse(office.town()),
                office.seat().address(), office.desk().phone(),
                office.remit().towns().stream().map(town -> places.find(town).map(Municipality::name).orElse(town)).sorted()
                        .collect(Collectors.joining(", ")),
                office.remit().verified() == null ? null : DAY.format(office.remit().verified()));
    }
}
