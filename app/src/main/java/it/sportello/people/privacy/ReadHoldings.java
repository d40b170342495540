package it.sportello.people.privacy;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Everything all slices hold of one person, in the order in which it is read. */
@Singleton
public class ReadHoldings {

    private final List<Holdings> parts;

    ReadHoldings(List<Holdings> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(ReadHoldings::place).thenComparing(Holdings::title)).toList();
    }

    /** @param things each its labels and values */
    @Introspected
    public record Section(String title, List<Map<String, String>> things) {
    }

    public List<Section> copy(Subject subject) {
        return parts.stream().map(part -> new Section(part.title(), part.copy(subject))).filter(section -> !section.things().isEmpty()).toList();
    }

    /** @param goes what erasing takes away; @param stays what it leaves, and why */
    @Introspected
    public record Foreseen(String title, List<String> goes, List<String> stays) {
    }

    /** What erasing would do. */
    public List<Foreseen> foresee(Subject subject) {
        return parts.stream().map(part -> foreseen(part.title(), part.fate(subject))).filter(one -> !one.goes().isEmpty() || !one.stays().isEmpty()).toList();
    }

    private static Foreseen foreseen(String title, Fate fate) {
        return new Foreseen(title, fate.goes(), fate.stays());
    }

    /** Who it is before what was done. */
    private static int place(Holdings part) {
        return Math.abs(part.order());
    }
}
