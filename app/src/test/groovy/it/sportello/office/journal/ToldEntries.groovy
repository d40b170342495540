package it.sportello.office.journal

import java.util.function.Function
import java.util.function.Supplier

/** A journal one can look into. */
class ToldEntries implements Journal {

    final List<Entry> entries = [].asSynchronized()

    @Override
    void record(List<Entry> some) { entries.addAll(some) }

    @Override
    <T> T doing(Entry entry, Supplier<T> deed, Function<T, Outcome> outcome) {
        def result = deed.get()
        entries << entry.ended(outcome.apply(result))
        result
    }
}
