package it.sportello.office.staff.factor;

import java.util.Optional;

/** The second factors of all accounts that have one. */
public interface SecondFactors {

    Optional<SecondFactor> find(String account);

    /** @return false when it was changed since its version: a number taken twice at once is taken once */
    boolean keep(SecondFactor factor);

    void remove(String account);
}
