package it.sportello.ask.scores.rules;

import io.micronaut.context.annotation.Context;
import it.sportello.bots.dialogue.flow.FlowFolders;
import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.talk.flows.Flows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The rules that lie beside the questionnaires: broken ones stop the start, naming file and place. */
@Context
class ShippedRules {

    ShippedRules(KeepRules keep, Flows flows) {
        FlowFolders.onClasspath(ShippedRules.class.getClassLoader()).forEach(flow -> {
            byte[] bytes = beside(flow.name());
            if (bytes != null) {
                keep.keep(flow, flows.named(flow.name()).orElse(flow), bytes).stream().findFirst().ifPresent(problem -> {
                    throw new BrokenFlow(problem.file(), problem.node(), problem.what());
                });
            }
        });
    }

    /** Or {@code null}. */
    static byte[] beside(String flow) {
        try (InputStream in = ShippedRules.class.getResourceAsStream("/flows/" + flow + "/scores.yml")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
