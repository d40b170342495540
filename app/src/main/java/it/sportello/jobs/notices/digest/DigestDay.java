package it.sportello.jobs.notices.digest;

import java.time.LocalDate;

/** The digests of one day that one office sends and pays. */
public record DigestDay(LocalDate day, String office) {

    /** {@code 2026-11-24/B354C000001} */
    public String ref() {
        return day + "/" + office;
    }

    static DigestDay read(String ref) {
        int slash = ref.indexOf('/');
        return new DigestDay(LocalDate.parse(ref.substring(0, slash)), ref.substring(slash + 1));
    }

    /** Of the broadcast that tells them: begun twice it is one. */
    String broadcast() {
        return "riepilogo-" + day + "-" + office;
    }
}
