package it.sportello.office.staff.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.SignedIn;

import java.util.List;

/**
 * What {@code views/layout.html} draws around a page.
 *
 * @param who     {@code null} for somebody who has not signed in
 * @param csrf    the token of forms, empty without a session
 * @param nav     empty without a session
 * @param section the entry under which the page stands, or {@code null}
 * @param home    whether this is the first page
 * @param office  for whom this person works, in words
 * @param away    what does not work, for who may know it: the first few
 */
@Introspected
public record Frame(SignedIn who, String csrf, List<Place> nav, Place section, boolean home, String office, Away away) {

    static Frame anonymous(Away away) {
        return new Frame(null, "", List.of(), null, false, "Centri per l'impiego", away);
    }

    static Frame of(SignedIn who, String csrf, String path, String office, Away away) {
        List<Place> nav = Place.of(who, path);
        Place section = nav.stream().filter(place -> place.current() != null).findFirst().orElse(null);
        return new Frame(who, csrf, nav, section, path.equals("/"), office, away);
    }
}
