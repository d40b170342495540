package it.sportello.talk.flows.editing;

import it.sportello.bots.dialogue.words.YamlMap;
import it.sportello.talk.flows.editing.Question.Condition;
import it.sportello.talk.flows.editing.Question.Way;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the nodes of a draft as forms have them. */
public final class Questions {

    /** How what a form calls a section begins. */
    public static final String SECTION = "section.";
    private static final List<String> SECTION_PARTS = List.of("title", "opening");
    private static final List<String> PARTS = List.of("ask", "why", "help", "label", "examples", "again", "known");
    private static final Set<String> FORM = Set.of("ask", "keep", "section", "optional", "min", "max", "known", "options", "when", "next", "say");

    /** How a form says that there is no answer: an empty field would say that there is no condition. */
    static final String NOTHING = "''";

    private final DraftFiles files;

    public Questions(DraftFiles files) {
        this.files = files;
    }

    public Optional<Heading> heading() {
        return Heading.of(files);
    }

    /** Names of the nodes that ask, in the order written. */
    public List<String> asking() {
        return files.nodes().names().stream().filter(name -> node(name).has("ask")).toList();
    }

    public List<String> silent() {
        return files.nodes().names().stream().filter(name -> !node(name).has("ask")).toList();
    }

    /** Names under which answers are kept. */
    public List<String> kept() {
        return asking().stream().flatMap(name -> node(name).text("keep").stream()).distinct().toList();
    }

    /** Every word of a language, by key. */
    public Map<String, String> words(String language) {
        return files.languages().contains(language) ? files.texts(language).all() : Map.of();
    }

    public List<String> sections() {
        return files.sections();
    }

    /** Names of the sections that have no question. */
    public List<String> empty() {
        return sections().stream().filter(section -> asking().stream().noneMatch(name -> text(node(name), "section").equals(section))).toList();
    }

    /** As people read it. */
    public String sectionTitle(String section) {
        return files.texts(files.languages().getFirst()).get("section." + section + ".title").orElse(section);
    }

    YamlMap node(String name) {
        return files.nodes().map(name).orElseGet(YamlMap::inline);
    }

    /** A node, or a section: {@code section.persona}. */
    public Optional<Question> find(String name) {
        if (name.startsWith(SECTION)) {
            return sections().stream().filter(section -> name.equals(SECTION + section)).findFirst()
                    .map(found -> new Question(name, null, List.of(), null, texts(SECTION_PARTS.stream().map(part -> name + "." + part).toList()), List.of()));
        }
        return files.nodes().map(name).map(node -> {
            List<Question.Option> options = options(node);
            List<String> beyond = new ArrayList<>(node.names().stream().filter(one -> !FORM.contains(one)).toList());
            Question.Ways ways = ways(node);
            if (ways == null) {
                beyond.add("next");
            }
            return new Question(name, asked(node), options, ways, texts(keys(name, node, options)), beyond);
        });
    }

    private static Question.Asked asked(YamlMap node) {
        return !node.has("ask") ? null : new Question.Asked(text(node, "ask"), text(node, "keep"), text(node, "section"), node.has("optional"),
                text(node, "min"), text(node, "max"), text(node, "known"));
    }

    static List<Question.Option> options(YamlMap node) {
        return node.map("options").map(map -> map.names().stream().map(id -> new Question.Option(id, text(map, id))).toList())
                .orElseGet(() -> node.texts("options").stream().map(id -> new Question.Option(id, "")).toList());
    }

    private static Question.Ways ways(YamlMap node) {
        List<YamlMap> routes = node.maps("next");
        List<Way> ways = new ArrayList<>();
        String next = text(node, "next");
        for (YamlMap route : routes) {
            List<Condition> when = conditions(route);
            if (when.isEmpty()) {
                next = text(route, "to");
            } else if (when.size() == 1) {
                ways.add(new Way(when.getFirst(), text(route, "to")));
            } else {
                return null;
            }
        }
        return new Question.Ways(conditions(node), ways, next);
    }

    private static List<Condition> conditions(YamlMap of) {
        return of.map("when").map(when -> when.names().stream()
                .map(name -> new Condition(name, when.texts(name).stream().map(value -> value.isEmpty() ? NOTHING : value).collect(Collectors.joining(", "))))
                .toList()).orElse(List.of());
    }

    private Set<String> keys(String name, YamlMap node, List<Question.Option> options) {
        Set<String> keys = new LinkedHashSet<>();
        node.text("say").ifPresent(keys::add);
        if (node.has("ask")) {
            PARTS.forEach(part -> keys.add(name + "." + part));
            options.forEach(option -> Stream.of("", ".also").forEach(more -> keys.add(name + "." + option.id() + more)));
        }
        files.languages().forEach(language -> files.texts(language).of(name).forEach(key -> keys.add(name + "." + key)));
        return keys;
    }

    private Map<String, Map<String, String>> texts(Collection<String> keys) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        files.languages().forEach(language -> {
            Map<String, String> own = new LinkedHashMap<>();
            keys.forEach(key -> own.put(key, files.texts(language).get(key).orElse("")));
            texts.put(language, own);
        });
        return texts;
    }

    private static String text(YamlMap node, String name) {
        return node.text(name).orElse("");
    }
}
