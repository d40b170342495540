package it.sportello.platform.settings;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import it.sportello.bots.messaging.adapter.ChannelAdapter;
import it.sportello.bots.messaging.adapter.InvalidSetting;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings by the names the environment gives them: {@code settings.get("TELEGRAM_TOKEN")}. Each may also be given as
 * the Micronaut property of the same words ({@code telegram.token}), which is what specs do. An empty value is a missing one.
 * Made before anything else, so that a wrong one stops the start ({@link InvalidSetting}); values never reach a log.
 */
@Context
public class Settings implements ChannelAdapter.Settings {

    private final Environment environment;
    private final Mode mode;
    private final Optional<URI> publicUrl;

    Settings(Environment environment) {
        this.environment = environment;
        this.mode = SettingRules.mode(get("SPORTELLO_MODE"));
        // a demo is for the browser of this machine: its letters and links lead there
        this.publicUrl = SettingRules.publicUrl(get("PUBLIC_URL")).or(() -> mode == Mode.DEMO ? Optional.of(URI.create(here())) : Optional.empty());
        SettingRules.port(get("SPORTELLO_PORT"));
        SettingRules.limits(get("SPORTELLO_LIMITS"), mode);
    }

    @Override
    public String get(String name) {
        return environment.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'), String.class)
                .map(String::strip).filter(value -> !value.isEmpty()).orElse(null);
    }

    public Mode mode() {
        return mode;
    }

    /** The folder of everything that is kept on disk; it may not exist yet. */
    public Path data() {
        return Path.of(Optional.ofNullable(get("SPORTELLO_DATA")).orElse("./data"));
    }

    /** Scheme and host by which the world reaches us, without a path or a trailing slash. */
    public Optional<URI> publicUrl() {
        return publicUrl;
    }

    /** An address people can open: a path of ours below the public address, or on this machine when there is none. */
    public String link(String path) {
        return publicUrl.map(URI::toString).orElseGet(this::here) + path;
    }

    private String here() {
        return "http://localhost:" + Optional.ofNullable(get("SPORTELLO_PORT")).orElse("8080");
    }

    /** Whether browsers reach us only encrypted: cookies are then {@code Secure} and HSTS is sent. */
    public boolean https() {
        return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
    }

    @Override
    public String toString() {
        return "Settings[" + mode + "]";
    }
}
