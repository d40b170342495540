package it.sportello.ask.scores.rules;

import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.bots.dialogue.words.Yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One place of a rule file, read with messages that name it. */
record Rule(String file, String node, Map<String, Object> map) {

    /** Points and numbers stay far from where sums overflow. */
    private static final String NUMBER = "-?\\d{1,6}";
    private static final int LONGEST = 300;

    Rule only(String... names) {
        Set<String> known = Set.copyOf(Arrays.asList(names));
        map.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw broken("parola sconosciuta: " + name);
        });
        return this;
    }

    boolean has(String name) {
        return map.containsKey(name);
    }

    Set<String> names() {
        return map.keySet();
    }

    String text(String name) {
        if (!(map.get(name) instanceof String text) || text.isBlank()) {
            throw broken("manca " + name);
        }
        if (text.length() > LONGEST) {
            throw broken(name + " supera " + LONGEST + " caratteri");
        }
        return text.strip();
    }

    int number(String name) {
        String text = text(name);
        if (!text.matches(NUMBER)) {
            throw broken(name + " deve essere un numero intero");
        }
        return Integer.parseInt(text);
    }

    Integer numberOr(String name, Integer otherwise) {
        return has(name) ? Integer.valueOf(number(name)) : otherwise;
    }

    /** A field that holds fields, named like it. */
    Rule inner(String name) {
        if (!has(name)) {
            throw broken("manca " + name);
        }
        return new Rule(file, node.isEmpty() ? name : node, Yaml.strings(file, map.get(name)));
    }

    /** One of many, by its own name. */
    Rule named(String name) {
        return new Rule(file, name, Yaml.strings(file, map.get(name)));
    }

    /** One of many in a place that has its name already. */
    Rule under(String name) {
        return new Rule(file, node + "." + name, Yaml.strings(file, map.get(name)));
    }

    List<Rule> list(String name) {
        if (!(map.get(name) instanceof List<?> many) || many.isEmpty()) {
            throw broken("manca " + name);
        }
        return many.stream().map(one -> new Rule(file, node, Yaml.strings(file, one))).toList();
    }

    BrokenFlow broken(String what) {
        return new BrokenFlow(file, node, what);
    }
}
