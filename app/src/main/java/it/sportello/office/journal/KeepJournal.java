package it.sportello.office.journal;

import it.sportello.office.journal.chain.Line;
import it.sportello.office.journal.chain.Waiting;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes people nobody's, and puts what was told where it waits for its place in the chain. */
@Singleton
class KeepJournal implements Journal {

    private final Waiting waiting;
    private final Pseudonyms pseudonyms;
    private final Ids ids;
    private final InstantSource clock;

    KeepJournal(Waiting waiting, Pseudonyms pseudonyms, Ids ids, InstantSource clock) {
        this.waiting = waiting;
        this.pseudonyms = pseudonyms;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(List<Entry> entries) {
        if (!entries.isEmpty()) {
            waiting.put(entries.stream().map(this::line).toList());
        }
    }

    @Override
    public <T> T doing(Entry entry, Supplier<T> deed, Function<T, Outcome> outcome) {
        Line begun = line(entry.ended(Outcome.UNKNOWN));
        waiting.begin(begun);
        Outcome came = Outcome.FAILED;
        try {
            T result = deed.get();
            came = outcome.apply(result);
            return result;
        } finally {
            waiting.end(begun.ended(came.name()));
        }
    }

    private Line line(Entry entry) {
        return new Line(0, entry.id() == null ? ids.next() : entry.id(), clock.instant(), entry.kind().name(),
                new Line.Who(entry.actor().role(), digest(entry.actor().id())),
                new Line.What(entry.thing(), entry.ref(), digest(entry.person())), entry.outcome().name(), entry.detail());
    }

    private String digest(String id) {
        return id == null ? null : pseudonyms.of(id);
    }
}
