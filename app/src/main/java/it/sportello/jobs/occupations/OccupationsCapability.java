package it.sportello.jobs.occupations;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;

/** {@code occupations.find(text)}: {@code one} {occupation, label}, {@code several} + options, or {@code none}. */
@Singleton
class OccupationsCapability implements Capability {

    private final Occupations occupations;

    OccupationsCapability(Occupations occupations) {
        this.occupations = occupations;
    }

    @Override
    public String name() {
        return "occupations.find";
    }

    @Override
    public Reply call(Call call) {
        return switch (occupations.recognise(call.arg("text"))) {
            case Found.One one -> Reply.of("one", Map.of("occupation", one.occupation().id(), "label", one.occupation().label()));
            case Found.Several several -> new Reply("several", Map.of(), options(several.occupations()));
            case Found.None() -> Reply.of("none");
        };
    }

    private static List<Option> options(List<Occupation> occupations) {
        return occupations.stream().map(o -> new Option(o.id(), o.label())).toList();
    }
}
