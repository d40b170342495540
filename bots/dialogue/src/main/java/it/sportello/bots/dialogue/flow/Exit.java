package it.sportello.bots.dialogue.flow;

import java.util.List;
import java.util.Map;

/** How a node is left when nothing more specific (an outcome, an option) says where to. */
public sealed interface Exit {

    /** {@code next: node}, or a list of {@code when}/{@code to} of which the first that holds is taken. */
    record Next(List<Route> routes) implements Exit {
        public Next {
            routes = List.copyOf(routes);
        }

        public String to(Map<String, String> kept) {
            return Route.first(routes, kept);
        }
    }

    /** {@code end: outcome}. */
    record End(String outcome) implements Exit {
    }

    /** {@code go: flow}, with {@code give} values whose placeholders are filled. */
    record Leave(String flow, Map<String, String> give) implements Exit {
        public Leave {
            give = Map.copyOf(give);
        }
    }

    /** {@code handover: yes}: the flow ends and a person is asked for. */
    record Handover() implements Exit {
    }

    /** A question all of whose answers have their own way. */
    record None() implements Exit {
    }
}
