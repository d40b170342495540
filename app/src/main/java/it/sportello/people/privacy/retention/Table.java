package it.sportello.people.privacy.retention;

import it.sportello.office.rights.Kept;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;

/** The table as it holds now: what the body decided, else what we propose. */
@Singleton
public class Table {

    private final List<Kept> kinds;
    private final Periods periods;

    Table(List<Kept> kinds, Periods periods) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Kept::label)).toList();
        this.periods = periods;
    }

    public List<Period> rows() {
        return kinds.stream().map(this::of).toList();
    }

    Period of(Kept kept) {
        return periods.of(kept.kind()).map(decided -> new Period(kept.kind(), kept.label(), decided.days(), decided.since(), decided.by()))
                .orElseGet(() -> new Period(kept.kind(), kept.label(), kept.usualDays(), null, null));
    }
}
