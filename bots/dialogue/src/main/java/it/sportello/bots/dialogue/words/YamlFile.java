package it.sportello.bots.dialogue.words;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.nodes.MappingNode;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * A file that is changed in places: what nobody touches keeps its order, its style and its comments.
 * <pre>
 * YamlFile file = YamlFile.read("scheda/text.it.yml", text);
 * file.root().map("comune").set("ask", "Dove abiti?");
 * String changed = file.text();
 * </pre>
 * Written anew a file loses the blanks inside braces, nothing else: {@code { a: b }} is {@code {a: b}}.
 */
public final class YamlFile {

    /** A flow in braces is broken behind this column. */
    private static final int WIDTH = 140;

    private final YamlMap root;

    private YamlFile(YamlMap root) {
        this.root = root;
    }

    /** @throws BrokenFlow naming the file, and the line, when it is no YAML or no names and values */
    public static YamlFile read(String file, String text) {
        var loader = Yaml.limits();
        loader.setProcessComments(true);
        if (text.isBlank()) {
            return new YamlFile(YamlMap.block());
        }
        // composing alone lets a name stand twice
        Yaml.map(file, text.getBytes(StandardCharsets.UTF_8));
        return Yaml.reading(file, () -> new YamlFile(new YamlMap((MappingNode) yaml(loader).compose(new StringReader(text)))));
    }

    public YamlMap root() {
        return root;
    }

    public String text() {
        var written = new StringWriter();
        yaml(Yaml.limits()).serialize(root.node(), written);
        // a blank line is written as deep as the one after it
        return written.toString().replaceAll("(?m)^ +$", "");
    }

    private static org.yaml.snakeyaml.Yaml yaml(LoaderOptions loader) {
        var dumper = new DumperOptions();
        dumper.setProcessComments(true);
        dumper.setWidth(WIDTH);
        dumper.setSplitLines(false);
        return Yaml.plain(loader, dumper);
    }
}
