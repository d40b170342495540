package it.sportello.people.privacy.retention;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.rights.Kept;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Once a night, what has stayed long enough goes; how much of what stands in the journal. Two processes promise the same night once. */
@Singleton
class PurgeOld implements DueHandler {

    static final String KIND = "privacy.purge";
    private static final int HOUR = 3;

    private final List<Kept> kinds;
    private final Table table;
    private final Due due;
    private final Journal journal;
    private final InstantSource clock;

    PurgeOld(List<Kept> kinds, Table table, Due due, Journal journal, InstantSource clock) {
        this.kinds = kinds;
        this.table = table;
        this.due = due;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void begin(ServerStartupEvent started) {
        promise();
    }

    private void promise() {
        LocalDate night = clock.instant().atZone(Rome.ZONE).toLocalDate().plusDays(1);
        due.at(KIND, night.toString(), night.atTime(HOUR, 0).atZone(Rome.ZONE).toInstant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Tomorrow is promised first: a night that fails is not the last. */
    @Override
    public void handle(String night) {
        promise();
        Instant today = LocalDate.parse(night).atStartOfDay(Rome.ZONE).toInstant();
        for (Kept kept : kinds) {
            int gone = kept.purge(today.minus(Period.ofDays(table.of(kept).days())));
            if (gone > 0) {
                journal.record(Entry.of(Kind.DATA_PURGED, Actor.service()).named("purge/" + night + "/" + kept.kind()).about("data", kept.kind()).with("gone", gone));
            }
        }
    }
}
