package it.sportello.jobs.occupations;

import java.util.List;

/** What came of reading a job wish. */
public sealed interface Found {

    /** It is this one. */
    record One(Occupation occupation) implements Found {
    }

    /** It may be one of these, best first, at most six: ask. */
    record Several(List<Occupation> occupations) implements Found {
    }

    /** Nothing in the vocabulary sounds like that. */
    record None() implements Found {
    }
}
