package it.sportello.office.offices.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.offices.Offices;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One change of what an office serves. {@code added} and {@code removed}: names, or empty. */
@Introspected
record CatchmentRow(String from, int towns, String added, String removed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);
    private static final int SHOWN = 20;

    static List<CatchmentRow> of(List<Offices.Catchment> versions, Places places) {
        List<CatchmentRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, versions.size()); i++) {
            Offices.Catchment now = versions.get(i);
            Set<String> before = i + 1 < versions.size() ? versions.get(i + 1).towns() : Set.of();
            rows.add(new CatchmentRow(now.from() == null ? "dall'inizio" : DAY.format(now.from()), now.towns().size(),
                    names(now.towns(), before, places), names(before, now.towns(), places)));
        }
        return rows;
    }

    private static String names(Collection<String> of, Set<String> without, Places places) {
        return of.stream().filter(town -> !without.contains(town)).map(town -> places.find(town).map(Municipality::name).orElse(town)).sorted()
                .collect(Collectors.joining(", "));
    }
}
