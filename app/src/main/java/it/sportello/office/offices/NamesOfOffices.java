package it.sportello.office.offices;

import it.sportello.office.staff.OfficeNames;
import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What the slice of accounts may know of offices. */
@Singleton
class NamesOfOffices implements OfficeNames {

    private final Offices offices;

    NamesOfOffices(Offices offices) {
        this.offices = offices;
    }

    @Override
    public SequencedMap<String, String> all() {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        offices.all().forEach(office -> names.put(office.code(), office.name()));
        return names;
    }

    @Override
    public List<String> inProvince(String letters) {
        return offices.all().stream().filter(office -> letters.equals(office.province())).map(Office::code).toList();
    }

    @Override
    public List<String> provinces() {
        return offices.all().stream().map(Office::province).distinct().sorted().toList();
    }
}
