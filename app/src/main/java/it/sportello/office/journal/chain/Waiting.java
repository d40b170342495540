package it.sportello.office.journal.chain;

import java.util.Collection;
import java.util.List;

/** What was told and has no place in the chain yet. Durable; an id stands in it once. */
public interface Waiting {

    void put(List<Line> lines);

    /** A deed that begins: it keeps its line until {@link #end}, or until its process is dead. */
    void begin(Line line);

    void end(Line line);

    boolean any();

    /** What is ready, the oldest first, at most so many; deeds of dead processes as they were begun. */
    List<Line> ready(int most);

    void remove(Collection<String> ids);
}
