package it.sportello.talk.flows.editing;

import it.sportello.bots.dialogue.words.YamlMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a language by their key, {@code comune.ask}, however deep the file has them: a key is dotted, nested, or both. */
record TextFile(YamlMap root) {

    private record Place(YamlMap in, String name) {
    }

    Optional<String> get(String key) {
        return find(root, key).flatMap(place -> place.in().text(place.name())).map(String::strip);
    }

    Map<String, String> all() {
        List<String> keys = new ArrayList<>();
        keys(root, "", keys);
        Map<String, String> all = new LinkedHashMap<>();
        keys.forEach(key -> get(key).ifPresent(text -> all.put(key, text)));
        return all;
    }

    /** @param text blank to have none */
    void set(String key, String text) {
        Optional<Place> there = find(root, key);
        if (text.isBlank()) {
            there.ifPresent(place -> place.in().remove(place.name()));
        } else {
            Place place = there.orElseGet(() -> placed(root, key));
            place.in().set(place.name(), text);
        }
    }

    /** Keys of one node, without its name. */
    List<String> of(String node) {
        List<String> keys = new ArrayList<>();
        root.map(node).ifPresent(own -> keys(own, "", keys));
        root.names().stream().filter(name -> name.startsWith(node + ".")).map(name -> name.substring(node.length() + 1)).forEach(keys::add);
        return keys;
    }

    void remove(String node) {
        root.remove(node);
        root.names().stream().filter(name -> name.startsWith(node + ".")).forEach(root::remove);
    }

    private static void keys(YamlMap map, String prefix, List<String> into) {
        map.names().forEach(name -> map.map(name).ifPresentOrElse(deeper -> keys(deeper, prefix + name + ".", into), () -> into.add(prefix + name)));
    }

    private static Optional<Place> find(YamlMap in, String key) {
        if (in.text(key).isPresent()) {
            return Optional.of(new Place(in, key));
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            String rest = key.substring(dot + 1);
            Optional<Place> deeper = in.map(key.substring(0, dot)).flatMap(map -> find(map, rest));
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    /** Beside the other words of its node; what the node says of an option stays one dotted name. */
    private static Place placed(YamlMap root, String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? new Place(root, key) : new Place(root.within(key.substring(0, dot)), key.substring(dot + 1));
    }
}
