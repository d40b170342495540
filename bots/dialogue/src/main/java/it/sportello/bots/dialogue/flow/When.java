package it.sportello.bots.dialogue.flow;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** {@code when}: every name must hold what one of its conditions says. */
public record When(Map<String, Set<Condition>> conditions) {

    /** Always. */
    static final When ALWAYS = new When(Map.of());

    public When {
        conditions = Map.copyOf(conditions);
    }

    public boolean always() {
        return conditions.isEmpty();
    }

    public boolean holds(Map<String, String> kept) {
        return conditions.entrySet().stream().allMatch(one -> {
            var value = kept.getOrDefault(one.getKey(), "").strip();
            return one.getValue().stream().anyMatch(condition -> condition.test(value));
        });
    }

    /** Whether all that it depends on is among the names. */
    public boolean decided(Predicate<String> known) {
        return conditions.keySet().stream().allMatch(known);
    }
}
