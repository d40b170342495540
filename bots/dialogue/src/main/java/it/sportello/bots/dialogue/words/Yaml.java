package it.sportello.bots.dialogue.words;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** YAML in which every scalar is a string: {@code on}, {@code yes} and {@code no} are words here, not booleans. */
public final class Yaml {

    private Yaml() {
    }

    public static Map<String, Object> map(String file, byte[] bytes) {
        return reading(file, () -> strings(file, plain(limits(), new DumperOptions()).load(new String(bytes, StandardCharsets.UTF_8))));
    }

    static LoaderOptions limits() {
        var loader = new LoaderOptions();
        loader.setAllowDuplicateKeys(false);
        loader.setMaxAliasesForCollections(0);
        loader.setCodePointLimit(1_000_000);
        return loader;
    }

    static org.yaml.snakeyaml.Yaml plain(LoaderOptions loader, DumperOptions dumper) {
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(loader), new Representer(dumper), dumper, loader, new Plain());
    }

    static <T> T reading(String file, Supplier<T> read) {
        try {
            return read.get();
        } catch (MarkedYAMLException e) {
            throw new BrokenFlow(file, "", "non è YAML, riga " + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw new BrokenFlow(file, "", "non è YAML");
        }
    }

    /** Nested maps as dotted keys. */
    public static Map<String, String> flat(String file, byte[] bytes) {
        var flat = new LinkedHashMap<String, String>();
        flatten(file, "", map(file, bytes), flat);
        return flat;
    }

    private static void flatten(String file, String prefix, Map<String, Object> map, Map<String, String> into) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> nested) {
                flatten(file, prefix + key + ".", strings(file, nested), into);
            } else if (value instanceof String text) {
                into.put(prefix + key, text.strip());
            } else {
                throw new BrokenFlow(file, prefix + key, "deve essere un testo");
            }
        });
    }

    public static Map<String, Object> strings(String file, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new BrokenFlow(file, "", "deve contenere nomi e valori");
        }
        var strings = new LinkedHashMap<String, Object>();
        map.forEach((key, one) -> strings.put(String.valueOf(key), one));
        return strings;
    }

    private static final class Plain extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: every scalar stays a string
        }
    }
}
