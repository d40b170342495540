package it.sportello.ask.scores.rules;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.FlowProblem;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.publishing.Companions;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** A questionnaire is changed only as far as its rules, those of today and those that wait for their day, can still score it. */
@Singleton
class RulesBeside implements Companions {

    private final FindRules rules;
    private final InstantSource clock;

    RulesBeside(FindRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<FlowProblem> misfits(Flow flow) {
        return rules.fromNowOn(flow.name(), LocalDate.ofInstant(clock.instant(), Rome.ZONE)).stream()
                .flatMap(one -> CheckRules.check(flow, one).stream()).distinct().toList();
    }
}
