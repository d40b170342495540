package it.sportello.office.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The national holidays of Italy (L. 260/1949 and later; 4 October from 2026, L. 151/2025), by their Italian names.
 * Patron saints are the offices' own.
 */
@Singleton
public class Holidays {

    /** The library names them by key, and has no Italian texts. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("NEW_YEAR", "Capodanno"), Map.entry("EPIPHANY", "Epifania"), Map.entry("EASTER", "Pasqua"),
            Map.entry("EASTER_MONDAY", "lunedì dell'Angelo"), Map.entry("LIBERATION", "festa della Liberazione"),
            Map.entry("LABOUR_DAY", "festa del lavoro"), Map.entry("REPUBLIC_DAY", "festa della Repubblica"),
            Map.entry("ASSUMPTION_DAY", "Ferragosto"), Map.entry("ST_FRANCIS_OF_ASSISI", "San Francesco d'Assisi"),
            Map.entry("ALL_SAINTS", "Ognissanti"), Map.entry("IMMACULATE_CONCEPTION", "Immacolata Concezione"),
            Map.entry("CHRISTMAS", "Natale"), Map.entry("STEPHENS", "Santo Stefano"));

    private final HolidayManager italy = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.ITALY));
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** The holiday's name, empty on other days; an ordinary Sunday is not one. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    /** All of one year, in order. */
    public Map<LocalDate, String> of(int year) {
        return years.computeIfAbsent(year, this::read);
    }

    /** Movable feasts come as {@code christian.EASTER}. */
    private static String key(Holiday holiday) {
        return holiday.getPropertiesKey().substring(holiday.getPropertiesKey().lastIndexOf('.') + 1);
    }

    private Map<LocalDate, String> read(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        italy.getHolidays(Year.of(year)).forEach(holiday ->
                days.put(holiday.getDate(), NAMES.getOrDefault(key(holiday), "festa nazionale")));
        return Collections.unmodifiableMap(days);
    }
}
