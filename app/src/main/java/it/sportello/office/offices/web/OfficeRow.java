package it.sportello.office.offices.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.offices.Office;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;

/** A line of the list. {@code verified}: a date in words, or {@code null}. */
@Introspected
record OfficeRow(String code, String name, String town, String address, String phone, String verified) {

    static OfficeRow of(Office office, Places places) {
        return new OfficeRow(office.code(), office.name(), places.find(office.town()).map(Municipality::label).orElse(office.town()),
                office.seat().address(), office.desk().phone(),
                office.remit().verified() == null ? null : office.remit().verified().toString());
    }
}
