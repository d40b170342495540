package it.sportello.talk.flows;

import it.sportello.bots.dialogue.Reply;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every capability of every slice, by name. */
@Singleton
public class CapabilityTable {

    private final Map<String, Capability> capabilities;

    CapabilityTable(List<Capability> capabilities) {
        this.capabilities = capabilities.stream().collect(Collectors.toMap(Capability::name, Function.identity()));
    }

    /** @throws IllegalStateException when a flow asks for what no slice offers: a fault of content, not of a person */
    public Reply call(String name, Call call) {
        Capability capability = capabilities.get(name);
        if (capability == null) {
            throw new IllegalStateException("no capability " + name);
        }
        return capability.call(call);
    }

    /** What must work for it to be of use at once. */
    public List<Capability.Need> needs(String name) {
        return capabilities.get(name).needs();
    }

    public boolean has(String name) {
        return capabilities.containsKey(name);
    }
}
