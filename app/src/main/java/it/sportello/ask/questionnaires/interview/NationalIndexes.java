package it.sportello.ask.questionnaires.interview;

import java.util.Collection;
import java.util.List;

/** The national indexes brought here: of the person, not of a sheet. */
public interface NationalIndexes {

    void add(String contact, NationalIndex index);

    /** Those of a person with these ids, the latest day first; at most fifty each. */
    List<NationalIndex> of(Collection<String> contacts);
}
