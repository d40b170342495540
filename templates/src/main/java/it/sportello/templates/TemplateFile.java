package it.sportello.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One YAML file of a language folder, on the classpath as {@code templates/<language>/<name>.yml}. */
record TemplateFile(String language, String name) {

    /** A folder per two-letter code is a language: adding one touches no other file. */
    static List<String> languages() {
        return Stream.of(Locale.getISOLanguages()).filter(code -> new TemplateFile(code, "messages").exists()).toList();
    }

    boolean exists() {
        return TemplateFile.class.getResource(path()) != null;
    }

    Map<?, ?> read() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream stream = TemplateFile.class.getResourceAsStream(path())) {
            if (stream == null) {
                return Map.of();
            }
            Object root = new Yaml(new SafeConstructor(options)).load(stream);
            if (root instanceof Map<?, ?> map) {
                return map;
            }
            throw problem("", "is not a map of keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YAMLException e) {
            throw problem("", "cannot be read: " + e.getMessage());
        }
    }

    /** Nested keys joined by dots: {@code welcome: {sms: ...}} is {@code welcome.sms}. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        flatten("", read(), texts);
        return texts;
    }

    PhraseProblem problem(String key, String what) {
        return new PhraseProblem(toString(), key, what);
    }

    private void flatten(String prefix, Map<?, ?> map, Map<String, String> into) {
        map.forEach((key, value) -> {
            String name = prefix + key;
            // YAML reads a bare yes, no, on, off as a boolean
            if (key instanceof Boolean || value instanceof Boolean) {
                throw problem(name, "write it between quotes");
            }
            if (value instanceof Map<?, ?> nested) {
                flatten(name + ".", nested, into);
            } else if (value == null) {
                throw problem(name, "has no words");
            } else {
                into.put(name, String.valueOf(value).strip());
            }
        });
    }

    private String path() {
        return "/templates/" + language + "/" + name + ".yml";
    }

    @Override
    public String toString() {
        return "templates/" + language + "/" + name + ".yml";
    }
}
