package it.sportello.bots.dialogue.flow;

import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.bots.dialogue.words.Texts;
import it.sportello.bots.dialogue.words.Yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a flow's folder: {@code flow.yml} and its {@code text.<lang>.yml}.
 * <p>
 * What it refuses is what {@code flow.schema.json} refuses: an unknown word, a missing one, a wrong shape. What needs the
 * whole flow (an unreachable node, a missing text) is {@code FlowLint}'s.
 */
public final class FlowFile {

    private static final Pattern TEXT = Pattern.compile("text\\.([a-z]{2,3})\\.yml");
    private static final Pattern TIME = Pattern.compile("(\\d{1,3})([hd])");
    private static final Set<String> FIELDS = Set.of("spec", "language", "expires", "given", "starts", "nodes", "questionnaire");

    private FlowFile() {
    }

    /**
     * @param name  of the flow: its folder
     * @param files content by file name; only {@code flow.yml} and {@code text.<lang>.yml} count
     * @throws BrokenFlow naming file and node
     */
    public static Flow read(String name, Map<String, byte[]> files) {
        var file = name + "/flow.yml";
        if (!files.containsKey("flow.yml")) {
            throw new BrokenFlow(file, "", "manca");
        }
        var yaml = Yaml.map(file, files.get("flow.yml"));
        var fields = new Fields(file, "", yaml).only(FIELDS);
        if (!"1".equals(fields.text("spec"))) {
            throw new BrokenFlow(file, "", "spec deve essere 1");
        }
        var language = fields.text("language");
        Map<String, Node> nodes = new LinkedHashMap<>();
        fields.map("nodes").forEach((node, value) ->
                nodes.put(node, NodeFile.read(node, new Fields(file, node, Yaml.strings(file, value)))));
        if (nodes.isEmpty() || nodes.size() > Limits.NODES) {
            throw new BrokenFlow(file, "", "i nodi devono essere da 1 a " + Limits.NODES);
        }
        var questionnaire = questionnaire(fields);
        return new Flow(name, revision(files), language, time(fields), nodes.keySet().iterator().next(),
                Set.copyOf(fields.list("given")),
                StartsFile.read(new Fields(file, "starts", fields.map("starts")), questionnaire == null ? null : name),
                nodes, new Texts(language, texts(name, files)), questionnaire);
    }

    /** @param folder of one flow on disk */
    public static Flow read(Path folder) {
        return read(name(folder), files(folder));
    }

    static String name(Path folder) {
        var name = folder.getFileName().toString();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** What of a folder makes a revision, by file name. */
    static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new HashMap<>();
        try (var paths = Files.list(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                if (belongs(path.getFileName().toString())) {
                    files.put(path.getFileName().toString(), Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Whether a file of its folder is part of the flow, and of its revision. */
    public static boolean belongs(String file) {
        return file.equals("flow.yml") || TEXT.matcher(file).matches();
    }

    private static Map<String, Map<String, String>> texts(String name, Map<String, byte[]> files) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        files.forEach((file, bytes) -> {
            var language = TEXT.matcher(file);
            if (language.matches()) {
                texts.put(language.group(1), Yaml.flat(name + "/" + file, bytes));
            }
        });
        return texts;
    }

    private static Questionnaire questionnaire(Fields fields) {
        if (!fields.has("questionnaire")) {
            return null;
        }
        var block = new Fields(fields.file(), "questionnaire", fields.map("questionnaire")).only(Set.of("minutes", "sections"));
        block.text("minutes");
        int minutes = block.number("minutes");
        if (minutes < 1 || minutes > Limits.MINUTES) {
            throw block.broken("minutes è un numero da 1 a " + Limits.MINUTES);
        }
        var sections = block.list("sections");
        sections.stream().filter(section -> !section.matches(NodeFile.NAME)).findFirst().ifPresent(section -> {
            throw block.broken("il nome di una sezione è di minuscole, cifre e trattini: " + section);
        });
        return new Questionnaire(minutes, sections);
    }

    private static Duration time(Fields fields) {
        var time = TIME.matcher(fields.text("expires"));
        if (!time.matches()) {
            throw fields.broken("expires deve essere come 3d o 12h");
        }
        var amount = Long.parseLong(time.group(1));
        return time.group(2).equals("d") ? Duration.ofDays(amount) : Duration.ofHours(amount);
    }

    private static String revision(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((file, bytes) -> {
                if (belongs(file)) {
                    digest.update((file + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
