package it.sportello.people.records.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.records.PersonWords;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything said and done with a person, a page at a time, the latest first, under its days: what each slice adds, in one row. */
@Singleton
class TraceInTime {

    static final int PAGE = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ITALIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ITALIAN);

    private final List<PersonPanel> panels;
    private final PersonWords words;
    private final SamePerson same;

    TraceInTime(List<PersonPanel> panels, PersonWords words, SamePerson same) {
        this.panels = panels;
        this.words = words;
        this.same = same;
    }

    /** @param older what to ask for next, or {@code null} when this is all */
    @Introspected
    record Shown(List<Day> days, Long older) {
    }

    /** @param id of its heading: {@code giorno-2026-11-23} */
    @Introspected
    record Day(String id, String name, List<Step> steps) {
    }

    @Introspected
    record Step(String at, String what, String path) {
    }

    Shown before(Instant before, Contact contact, SignedIn who) {
        List<PersonPanel.Step> all = new ArrayList<>(PersonPanel.Step.latest(words.choices(contact).toList(), before, PAGE + 1));
        for (String id : same.ids(contact.id())) {
            panels.forEach(panel -> all.addAll(panel.trace(id, who, before, PAGE + 1)));
        }
        List<PersonPanel.Step> shown = PersonPanel.Step.latest(all, before, PAGE);
        Map<LocalDate, List<Step>> days = new LinkedHashMap<>();
        shown.forEach(step -> days.computeIfAbsent(step.at().atZone(Rome.ZONE).toLocalDate(), day -> new ArrayList<>())
                .add(new Step(TIME.format(step.at().atZone(Rome.ZONE)), step.what(), step.path())));
        return new Shown(days.entrySet().stream().map(day -> new Day("giorno-" + day.getKey(), DAY.format(day.getKey()), day.getValue())).toList(),
                all.size() > shown.size() ? shown.getLast().at().toEpochMilli() : null);
    }
}
