package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.answers.AnswerType;
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
        if (readBack(walk)) {
            return new ReadBack(walk).answers();
        }
        var options = new ArrayList<Option>();
        offered.stream().limit(Limits.OPTIONS)
                .forEach(one -> options.add(new Option(one.id(), cut(one.title()))));
        Set<String> own = new LinkedHashSet<>(walk.type().options());
        own.addAll(walk.node.ask().options().keySet());
        own.forEach(id -> options.add(new Option(id, title(walk, id))));
        if (walk.node.ask().optional() && !walk.type().takesZero() && !several(walk) && options.size() < Limits.SHOWN) {
            options.add(prefersNot(walk));
        }
        return options;
    }

    static boolean several(Walk walk) {
        return walk.node.ask().type().equals(AnswerType.SEVERAL);
    }

    static boolean readBack(Walk walk) {
        return walk.node.ask().type().equals(AnswerType.READ_BACK);
    }

    /** Where it cannot be numbered or has no room it is not shown, and its words say it all the same. */
    static Option prefersNot(Walk walk) {
        return new Option(Ask.PREFERS_NOT, title(walk, Ask.PREFERS_NOT));
    }

    static Option engines(Walk walk, String id) {
        return new Option(id, title(walk, id));
    }

    static String title(Walk walk, String id) {
        var key = walk.node.name() + "." + word(id);
        return walk.words(walk.flow.texts().find(walk.language, key).isPresent() ? key : "option." + word(id));
    }

    /** How texts call an option. */
    static String word(String id) {
        return id.equals(Ask.PREFERS_NOT) ? "prefer-not" : id.replaceFirst("^k_", "");
    }

    /** One page, with what ends the question and "more" as its last choices. */
    static List<Option> shown(Walk walk) {
        var pages = pages(walk);
        var shown = new ArrayList<>(pages.get(Math.min(walk.memory.page(), pages.size() - 1)));
        if (several(walk)) {
            shown = new ArrayList<>(new Several(walk).marked(shown));
        }
        ends(walk).forEach(shown::add);
        if (pages.size() > 1) {
            shown.add(engines(walk, Dialogue.MORE));
        }
        return shown;
    }

    /** What ends a question that takes more than one tap. */
    static List<Option> ends(Walk walk) {
        if (readBack(walk)) {
            return List.of(engines(walk, ReadBack.OK));
        }
        return several(walk) && new Several(walk).mayEnd() ? List.of(engines(walk, Several.DONE)) : List.of();
    }

    static List<List<Option>> pages(Walk walk) {
        if (readBack(walk)) {
            return new ReadBack(walk).pages();
        }
        int room = Limits.SHOWN - (several(walk) ? 1 : 0);
        if (walk.options.size() <= room) {
            return List.of(walk.options);
        }
        List<List<Option>> pages = new ArrayList<>();
        for (int from = 0; from < walk.options.size(); from += room - 1) {
            pages.add(walk.options.subList(from, Math.min(walk.options.size(), from + room - 1)));
        }
        return pages;
    }

    /** The next page; after the last the first. */
    static void turnPage(Walk walk) {
        walk.memory.page((walk.memory.page() + 1) % pages(walk).size());
    }

    private static String cut(String title) {
        if (title.length() <= Limits.LONG_TITLE) {
            return title;
        }
        int space = title.lastIndexOf(' ', Limits.LONG_TITLE - 1);
        return title.substring(0, space > 0 ? space : Limits.LONG_TITLE - 1) + "…";
    }
}
