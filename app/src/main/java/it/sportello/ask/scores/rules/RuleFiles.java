package it.sportello.ask.scores.rules;

import java.util.List;
import java.util.Optional;

/** All rules that ever held. */
public interface RuleFiles {

    /** Keeps it, as the last of its questionnaire: of those from one day the last holds. One that was kept before is so anew. */
    void keep(RuleFile file);

    Optional<RuleFile> find(String hash);

    /** Those of a questionnaire, in the order in which they were kept. */
    List<RuleFile> of(String questionnaire);
}
