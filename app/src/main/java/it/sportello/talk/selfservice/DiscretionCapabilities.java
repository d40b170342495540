package it.sportello.talk.selfservice;

import io.micronaut.context.annotation.Factory;
import it.sportello.people.discretion.Discretion;
import it.sportello.people.discretion.Discretions;
import it.sportello.talk.flows.Capability;
import it.sportello.bots.dialogue.Reply;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.util.Locale;

/** DISCRETO: {@code people.discretion} says whether it is asked for, {@code people.be-discreet} asks, {@code people.not-discreet} takes it back. */
@Factory
class DiscretionCapabilities {

    private final Discretions discretions;

    DiscretionCapabilities(Discretions discretions) {
        this.discretions = discretions;
    }

    @Singleton
    @Named("people.discretion")
    Capability asked() {
        return Capability.of("people.discretion", call -> Reply.of(discretions.of(call.contact()).isPresent() ? "on" : "off"));
    }

    /** The channel it is asked on is the safe one. */
    @Singleton
    @Named("people.be-discreet")
    Capability be() {
        return Capability.of("people.be-discreet", call -> {
            discretions.set(new Discretion(call.contact(), call.urn(), Discretion.Hours.valueOf(call.arg("hours").toUpperCase(Locale.ROOT)), null, call.now()));
            return Reply.of("set");
        });
    }

    @Singleton
    @Named("people.not-discreet")
    Capability not() {
        return Capability.of("people.not-discreet", call -> {
            discretions.lift(call.contact());
            return Reply.of("lifted");
        });
    }
}
