package it.sportello.talk.flows.editing;

import it.sportello.bots.dialogue.words.YamlMap;

import java.util.List;
import java.util.stream.Stream;

/** Where nodes lead: by {@code next}, by an option, by what a service answers. */
record Arrows(YamlMap nodes) {

    /** Whether a node goes one way on, whatever is answered. */
    boolean straight(String name) {
        YamlMap node = node(name);
        return node.text("next").isPresent() && Questions.options(node).stream().allMatch(option -> option.to().isEmpty()) && !node.has("on");
    }

    String next(String name) {
        return node(name).text("next").orElse("");
    }

    /** Names of the nodes from which one comes here. */
    List<String> into(String to) {
        return nodes.names().stream().filter(name -> places(node(name)).anyMatch(place -> place.in().text(place.name()).orElse("").equals(to))).toList();
    }

    /** Whoever went to the one goes to the other. */
    void redirect(String from, String to) {
        nodes.names().stream().flatMap(name -> places(node(name))).filter(place -> place.in().text(place.name()).orElse("").equals(from))
                .forEach(place -> place.in().set(place.name(), to));
    }

    private YamlMap node(String name) {
        return nodes.map(name).orElseGet(YamlMap::inline);
    }

    private record Place(YamlMap in, String name) {
    }

    private static Stream<Place> places(YamlMap node) {
        Stream<Place> maps = Stream.of("options", "on").flatMap(name -> node.map(name).stream())
                .flatMap(map -> map.names().stream().map(name -> new Place(map, name)));
        Stream<Place> routes = node.maps("next").stream().map(route -> new Place(route, "to"));
        return Stream.of(Stream.of(new Place(node, "next")), maps, routes).flatMap(each -> each);
    }
}
