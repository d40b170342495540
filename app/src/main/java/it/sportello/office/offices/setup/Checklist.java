package it.sportello.office.offices.setup;

import it.sportello.office.offices.Office;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;

/** All the steps of an office, in order, as they stand now. */
@Singleton
public class Checklist {

    private final List<SetupStep> steps;

    Checklist(List<SetupStep> steps) {
        this.steps = steps.stream().sorted(Comparator.comparingInt(SetupStep::order)).toList();
    }

    public List<SetupStep.Standing> of(Office office) {
        return steps.stream().map(step -> step.of(office)).toList();
    }
}
