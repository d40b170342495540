package it.sportello.office.journal.chain;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Optional;

/** Finds a day's pages: days only go up, so halving finds them among any number. */
@Singleton
public class Days {

    private final Chain chain;

    Days(Chain chain) {
        this.chain = chain;
    }

    /** The first page of this day or, when it has none, of the next that has. */
    public Optional<Page> from(LocalDate day) {
        Page last = chain.last();
        if (last.number() == 0 || last.day().isBefore(day)) {
            return Optional.empty();
        }
        long low = 1;
        long high = last.number();
        while (low < high) {
            long middle = (low + high) / 2;
            if (chain.find(middle).orElseThrow().day().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return chain.find(low);
    }

    /** Number of the last page of this day or of one before. */
    public long upTo(LocalDate day) {
        return from(day.plusDays(1)).map(next -> next.number() - 1).orElseGet(() -> chain.last().number());
    }
}
