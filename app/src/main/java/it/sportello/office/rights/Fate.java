package it.sportello.office.rights;

import java.util.List;

/** @param goes what goes, in sentences; @param stays what stays without the person, each with its reason */
public record Fate(List<String> goes, List<String> stays) {

    public static final Fate NOTHING = new Fate(List.of(), List.of());

    public Fate {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
    }

    /** So many things go, when there are any. {@code Fate.goes(3, "una nota", "note")}: "3 note" */
    public static Fate goes(int count, String one, String many) {
        return count == 0 ? NOTHING : new Fate(List.of(count == 1 ? one : count + " " + many), List.of());
    }

    public Fate staying(String... why) {
        return new Fate(goes, List.of(why));
    }

    public boolean isEmpty() {
        return goes.isEmpty() && stays.isEmpty();
    }
}
