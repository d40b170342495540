package it.sportello.talk.templates;

import java.util.List;
import java.util.Optional;

/** Where every template stands: a few dozen, asked for at every message of a broadcast. */
public interface TemplateStandings {

    List<TemplateStanding> all();

    Optional<TemplateStanding> find(String name, String language);

    /** @return whether it won; {@code false} when somebody else wrote after {@code standing.version()} */
    boolean save(TemplateStanding standing);
}
