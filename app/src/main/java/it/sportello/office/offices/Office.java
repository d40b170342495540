package it.sportello.office.offices;

import java.util.Optional;

/**
 * An employment centre or one of its branches.
 *
 * @param code    ministerial code: belfiore of the seat, {@code C}, six digits: {@code B354C000001}
 * @param name    as people say it, without "CPI": {@code Cagliari}
 * @param seat    where it is
 * @param desk    how it is reached, and when
 * @param remit   whom it serves, what it may spend
 * @param version 0 for one never saved; grows by one with each save
 */
public record Office(String code, String name, Seat seat, Desk desk, Remit remit, long version) {

    /** Belfiore code of the seat's town. */
    public String town() {
        return seat.town();
    }

    /** Two letters. */
    public String province() {
        return seat.province();
    }

    /** The feast of the town's patron saint, when known. */
    public Optional<Patron> patron() {
        return Optional.ofNullable(seat.patron());
    }

    public OpeningHours hours() {
        return desk.hours();
    }

    /** Whether the town is among those the office declared as its own. */
    public boolean serves(String belfiore) {
        return remit.towns().contains(belfiore);
    }
}
