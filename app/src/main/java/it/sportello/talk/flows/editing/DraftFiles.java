package it.sportello.talk.flows.editing;

import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.bots.dialogue.words.YamlFile;
import it.sportello.bots.dialogue.words.YamlMap;
import it.sportello.talk.flows.publishing.Draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a draft, opened. Only what is changed is written anew. */
public final class DraftFiles {

    public static final String FLOW = "flow.yml";
    static final String SECTIONS = "sections";
    private static final Pattern TEXT = Pattern.compile("text\\.([a-z]{2,3})\\.yml");

    private final Draft draft;
    private final YamlFile flow;
    private final Map<String, YamlFile> texts = new LinkedHashMap<>();

    private DraftFiles(Draft draft) {
        this.draft = draft;
        flow = read(FLOW);
        draft.files().keySet().stream().sorted().map(TEXT::matcher).filter(Matcher::matches)
                .forEach(file -> texts.put(file.group(1), read(file.group())));
        if (texts.isEmpty() || flow.root().map("nodes").isEmpty()) {
            throw new BrokenFlow(draft.flow() + "/" + (texts.isEmpty() ? "text.it.yml" : FLOW), "", "manca");
        }
    }

    /** @throws BrokenFlow naming the file that cannot be read: then there is no form */
    public static DraftFiles of(Draft draft) {
        return new DraftFiles(draft);
    }

    private YamlFile read(String name) {
        return YamlFile.read(draft.flow() + "/" + name, draft.files().getOrDefault(name, ""));
    }

    YamlMap root() {
        return flow.root();
    }

    YamlMap nodes() {
        return root().map("nodes").orElseThrow();
    }

    /** What makes it one. */
    Optional<YamlMap> questionnaire() {
        return root().map("questionnaire");
    }

    /** Names of the sections, in order. */
    List<String> sections() {
        return questionnaire().map(one -> one.texts(SECTIONS)).orElse(List.of());
    }

    /** The base language first. */
    List<String> languages() {
        String base = root().text("language").orElse("it");
        return texts.keySet().stream().sorted((one, other) -> Boolean.compare(other.equals(base), one.equals(base))).toList();
    }

    TextFile texts(String language) {
        return new TextFile(texts.get(language).root());
    }

    Draft draft() {
        Map<String, String> files = new LinkedHashMap<>(draft.files());
        Map<String, YamlFile> all = new LinkedHashMap<>(Map.of(FLOW, flow));
        texts.forEach((language, file) -> all.put("text." + language + ".yml", file));
        all.forEach((name, file) -> {
            String text = file.text();
            if (!text.equals(read(name).text())) {
                files.put(name, text);
            }
        });
        return new Draft(draft.flow(), files);
    }
}
