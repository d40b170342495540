package it.sportello.talk.selfservice;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Which office gets a task of a person whose office is not known yet: the first of the list, so that it is never nobody's. */
@Singleton
class Responsible {

    private final Offices offices;

    Responsible(Offices offices) {
        this.offices = offices;
    }

    Optional<Office> office(String code) {
        return Optional.ofNullable(code).flatMap(offices::find).or(() -> offices.all().stream().findFirst());
    }

    String code(String code) {
        return office(code).map(Office::code).orElse("-");
    }
}
