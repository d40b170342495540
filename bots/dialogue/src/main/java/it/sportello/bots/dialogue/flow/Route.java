package it.sportello.bots.dialogue.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way on. Conditions are equalities on kept values: a flow routes, it does not reckon.
 *
 * @param when every name must hold one of its values; {@code ""} is a missing value, {@code *} any value
 * @param to   the next node
 */
public record Route(Map<String, Set<String>> when, String to) {

    public Route {
        when = Map.copyOf(when);
    }

    public boolean holds(Map<String, String> kept) {
        return when.entrySet().stream().allMatch(one -> {
            var value = kept.getOrDefault(one.getKey(), "").strip();
            return one.getValue().contains(value) || one.getValue().contains("*") && !value.isEmpty();
        });
    }

    /** The first that holds, or {@code null}. */
    static String first(List<Route> routes, Map<String, String> kept) {
        return routes.stream().filter(route -> route.holds(kept)).map(Route::to).findFirst().orElse(null);
    }
}
