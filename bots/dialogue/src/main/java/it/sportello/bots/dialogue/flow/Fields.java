package it.sportello.bots.dialogue.flow;

import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.bots.dialogue.words.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of one place in a file, read with messages that name it. */
record Fields(String file, String node, Map<String, Object> map) {

    Fields only(Set<String> names) {
        map.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw broken("parola sconosciuta: " + name);
        });
        return this;
    }

    boolean has(String name) {
        return map.containsKey(name);
    }

    String text(String name) {
        var value = optional(name);
        if (value == null || value.isBlank()) {
            throw broken("manca " + name);
        }
        return value;
    }

    String optional(String name) {
        return switch (map.get(name)) {
            case null -> null;
            case String text -> text;
            default -> throw broken(name + " deve essere un testo");
        };
    }

    Integer number(String name) {
        var text = optional(name);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw broken(name + " deve essere un numero intero");
        }
    }

    /** One text or a list of them. */
    List<String> list(String name) {
        return list(name, map.get(name));
    }

    List<String> list(String name, Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> List.of(text);
            case List<?> many -> {
                var texts = new ArrayList<String>();
                many.forEach(one -> texts.addAll(list(name, one)));
                yield texts;
            }
            default -> throw broken(name + " deve essere un elenco");
        };
    }

    Map<String, Object> map(String name) {
        return map.get(name) == null ? Map.of() : Yaml.strings(file, map.get(name));
    }

    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        var fields = new Fields(file, node, map(name));
        fields.map().keySet().forEach(key -> {
            var value = fields.optional(key);
            texts.put(key, value == null ? "" : value);
        });
        return texts;
    }

    BrokenFlow broken(String what) {
        return new BrokenFlow(file, node, what);
    }
}
