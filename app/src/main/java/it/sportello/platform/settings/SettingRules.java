package it.sportello.platform.settings;

import it.sportello.bots.messaging.adapter.InvalidSetting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What a setting must look like, and the sentence for one that does not. */
final class SettingRules {

    private SettingRules() {
    }

    static Mode mode(String value) {
        return switch (value == null ? "production" : value.toLowerCase(Locale.ROOT)) {
            case "production" -> Mode.PRODUCTION;
            case "demo" -> Mode.DEMO;
            case "test" -> Mode.TEST;
            default -> throw new InvalidSetting("SPORTELLO_MODE", "può essere production, demo o test.");
        };
    }

    static void port(String value) {
        if (value != null && !(value.matches("-?\\d{1,5}") && Integer.parseInt(value) <= 65535)) {
            throw new InvalidSetting("SPORTELLO_PORT", "serve un numero di porta, per esempio 8080.");
        }
    }

    /** Without limits a line sends as fast as it can, which providers punish: for measures only. */
    static void limits(String value, Mode mode) {
        if (value != null && mode == Mode.PRODUCTION) {
            throw new InvalidSetting("SPORTELLO_LIMITS", "serve solo alle prove e alle misure. In produzione va tolta.");
        }
    }

    static Optional<URI> publicUrl(String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            URI url = new URI(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean bare = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null
                    && (url.getRawPath() == null || url.getRawPath().isEmpty());
            if (web && bare && url.getHost() != null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException e) {
            // the same sentence as for an address of the wrong kind: the value is not shown
        }
        throw new InvalidSetting("PUBLIC_URL", "serve un indirizzo come https://sportello.esempio.it, senza percorso.");
    }
}
