package it.sportello.people.loading;

import io.micronaut.core.annotation.Introspected;

/** What becomes of a line. */
public sealed interface Verdict {

    int line();

    record New(Entry entry) implements Verdict {
        @Override
        public int line() {
            return entry.line();
        }
    }

    /** @param contact whose missing data are filled in */
    record Known(Entry entry, String contact) implements Verdict {
        @Override
        public int line() {
            return entry.line();
        }
    }

    /** Kept, so that somebody can call or see them; nothing can be sent. @param why plain Italian */
    record Unreachable(Entry entry, String why) implements Verdict {
        @Override
        public int line() {
            return entry.line();
        }
    }

    /** Left out. @param why plain Italian */
    @Introspected
    record Refused(int line, String why) implements Verdict {
    }
}
