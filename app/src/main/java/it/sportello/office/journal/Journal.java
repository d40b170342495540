package it.sportello.office.journal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where slices write what was done. What a call took is durable when it returns, and stands in the chain soon after.
 * <pre>{@code journal.record(Entry.of(Kind.TASK_DONE, Actor.staff(who.role(), who.id())).about("task", id));}</pre>
 */
public interface Journal {

    /**
     * For what happened and can be told again after a crash: an id already told changes nothing, or at worst stands twice under
     * the same id.
     */
    void record(List<Entry> entries);

    default void record(Entry entry) {
        record(List.of(entry));
    }

    /**
     * For a deed that nobody would tell again: noted before, its outcome after. When the process dies in between the entry
     * says that the outcome is not known.
     *
     * @param outcome what came of it; an exception is {@link Outcome#FAILED}
     */
    <T> T doing(Entry entry, Supplier<T> deed, Function<T, Outcome> outcome);
}
