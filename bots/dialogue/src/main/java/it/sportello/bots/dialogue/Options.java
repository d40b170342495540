package it.sportello.bots.dialogue;

import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Limits;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What may be chosen at a question, and what of it is shown now. */
final class Options {

    private Options() {
    }

    /** Those of the capability first, then the question's own, then those every question of the type has. */
    static List<Option> of(Walk walk, List<Option> offered) {
        var options = new ArrayList<Option>();
        offered.stream().limit(Limits.OPTIONS)
                .forEach(one -> options.add(new Option(one.id(), cut(one.title()))));
        Set<String> own = new LinkedHashSet<>(walk.type().options());
        own.addAll(walk.node.ask().options().keySet());
        own.forEach(id -> options.add(new Option(id, title(walk, id))));
        if (walk.node.ask().optional() && !walk.type().takesZero() && options.size() < Limits.SHOWN) {
            options.add(prefersNot(walk));
        }
        return options;
    }

    /** Where it cannot be numbered or has no room it is not shown, and its words say it all the same. */
    static Option prefersNot(Walk walk) {
        return new Option(Ask.PREFERS_NOT, title(walk, Ask.PREFERS_NOT));
    }

    static String title(Walk walk, String id) {
        var key = walk.node.name() + "." + word(id);
        return walk.words(walk.flow.texts().find(walk.language, key).isPresent() ? key : "option." + word(id));
    }

    /** How texts call an option. */
    static String word(String id) {
        return id.equals(Ask.PREFERS_NOT) ? "prefer-not" : id.replaceFirst("^k_", "");
    }

    /** One page of a long list, with "more" as its last choice. */
    static List<Option> shown(Walk walk) {
        var all = walk.options;
        if (all.size() <= Limits.SHOWN) {
            return all;
        }
        int size = Limits.SHOWN - 1;
        int from = walk.memory.page() * size;
        var shown = new ArrayList<>(all.subList(from, Math.min(all.size(), from + size)));
        shown.add(new Option(Dialogue.MORE, title(walk, "more")));
        return shown;
    }

    /** The next page; after the last the first. */
    static void turnPage(Walk walk) {
        int pages = Math.ceilDiv(walk.options.size(), Limits.SHOWN - 1);
        walk.memory.page((walk.memory.page() + 1) % pages);
    }

    private static String cut(String title) {
        if (title.length() <= Limits.LONG_TITLE) {
            return title;
        }
        int space = title.lastIndexOf(' ', Limits.LONG_TITLE - 1);
        return title.substring(0, space > 0 ? space : Limits.LONG_TITLE - 1) + "…";
    }
}
