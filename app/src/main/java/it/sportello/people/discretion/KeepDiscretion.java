package it.sportello.people.discretion;

import it.sportello.people.merging.MergePart;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Of two who become one, the discretion of either holds. Taken back, it holds for both until somebody lifts it. */
@Singleton
class KeepDiscretion implements MergePart {

    private final Discretions discretions;

    KeepDiscretion(Discretions discretions) {
        this.discretions = discretions;
    }

    @Override
    public Optional<String> prevents(String from) {
        return Optional.empty();
    }

    @Override
    public void join(String from, String into) {
        if (discretions.of(into).isEmpty()) {
            discretions.of(from).ifPresent(one -> discretions.set(new Discretion(into, one.safe(), one.hours(), one.by(), one.since())));
        }
    }
}
