package it.sportello.office.tasks;

import java.util.Collection;
import java.util.Map;

/** How the people that tasks are about are called. Who keeps people knows. */
public interface PersonNames {

    /** @param contacts ids. @return names by id; who is not known is left out */
    Map<String, String> of(Collection<String> contacts);
}
