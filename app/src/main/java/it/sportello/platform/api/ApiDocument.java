package it.sportello.platform.api;

import jakarta.inject.Singleton;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The description of the API, {@code openapi.yaml}: written by hand, served as it is, and held to the running routes by
 * {@code ApiContractSpec}. The names of the scopes, and what they mean, stand there and nowhere else.
 */
@Singleton
public class ApiDocument {

    private static final String FILE = "/api/openapi.yaml";

    private final String text;
    private final Map<String, String> scopes = new LinkedHashMap<>();

    ApiDocument() {
        try (InputStream in = ApiDocument.class.getResourceAsStream(FILE)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        ((Map<?, ?>) all.get("x-scopes")).forEach((name, words) -> scopes.put((String) name, (String) words));
    }

    /** As YAML. */
    public String text() {
        return text;
    }

    /** By name, in words. */
    public Map<String, String> scopes() {
        return scopes;
    }
}
