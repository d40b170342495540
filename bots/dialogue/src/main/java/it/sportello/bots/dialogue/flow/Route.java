package it.sportello.bots.dialogue.flow;

import java.util.List;
import java.util.Map;

/**
 * A way on.
 *
 * @param when it is open
 * @param to   the next node
 */
public record Route(When when, String to) {

    /** The first that is open, or {@code null}. */
    static String first(List<Route> routes, Map<String, String> kept) {
        return routes.stream().filter(route -> route.when().holds(kept)).map(Route::to).findFirst().orElse(null);
    }
}
