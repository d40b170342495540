package it.sportello.bench;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Outcome;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A service that keeps no journal: what ours weighs is told against it. */
@Singleton
@Replaces(Journal.class)
@Requires(property = "sportello.bench.silent")
class SilentJournal implements Journal {

    @Override
    public void record(List<Entry> entries) {
        // nothing is kept
    }

    @Override
    public <T> T doing(Entry entry, Supplier<T> deed, Function<T, Outcome> outcome) {
        return deed.get();
    }
}
