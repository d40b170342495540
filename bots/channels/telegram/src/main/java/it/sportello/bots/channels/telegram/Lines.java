package it.sportello.bots.channels.telegram;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.adapter.ChannelAdapter.Settings;
import it.sportello.bots.messaging.adapter.InvalidSetting;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** From the environment to the one line of a bot. Its sentences are read by whoever installs Sportello. */
final class Lines {

    static final String PROVIDER = "telegram";
    static final String TOKEN = "token";
    static final String API = "api";
    static final String SECRET = "secret";
    /** Public address of our hook; absent when the line polls. */
    static final String HOOK = "hook";

    static final String OFFICIAL = "https://api.telegram.org";
    private static final Pattern TOKENS = Pattern.compile("[A-Za-z0-9:_-]{1,256}");
    private static final Pattern SECRETS = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private Lines() {
    }

    static List<Channel> configured(Settings settings) {
        String token = text(settings, "TELEGRAM_TOKEN");
        if (token == null) {
            return List.of();
        }
        if (!TOKENS.matcher(token).matches()) {
            throw new InvalidSetting("TELEGRAM_TOKEN", "non ha la forma di un token di BotFather.");
        }
        Map<String, String> kept = new HashMap<>();
        kept.put(TOKEN, token);
        kept.put(API, api(settings));
        String mode = text(settings, "TELEGRAM_MODE");
        if ("webhook".equals(mode)) {
            kept.put(SECRET, secret(settings));
            kept.put(HOOK, hook(settings));
        } else if (mode != null && !"polling".equals(mode)) {
            throw new InvalidSetting("TELEGRAM_MODE", "deve essere \"polling\" o \"webhook\".");
        }
        return List.of(new Channel(PROVIDER, ChannelType.TELEGRAM, PROVIDER, null, null, kept));
    }

    private static String api(Settings settings) {
        String api = text(settings, "TELEGRAM_API_URL");
        URI address = api == null ? URI.create(OFFICIAL) : address(api);
        if (address == null || !bare(address)) {
            throw new InvalidSetting("TELEGRAM_API_URL", "deve essere un indirizzo http o https senza percorso.");
        }
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static boolean bare(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null
                && (address.getPath().isEmpty() || "/".equals(address.getPath()));
    }

    private static String secret(Settings settings) {
        String secret = text(settings, "TELEGRAM_SECRET");
        if (secret == null) {
            throw new InvalidSetting("TELEGRAM_SECRET", "manca, e serve quando TELEGRAM_MODE è \"webhook\".");
        }
        if (!SECRETS.matcher(secret).matches()) {
            throw new InvalidSetting("TELEGRAM_SECRET", "può avere da 1 a 256 lettere senza accento, cifre, _ e -.");
        }
        return secret;
    }

    private static String hook(Settings settings) {
        String base = text(settings, "PUBLIC_URL");
        if (base == null) {
            throw new InvalidSetting("PUBLIC_URL", "manca, e serve quando TELEGRAM_MODE è \"webhook\".");
        }
        URI address = address(base);
        if (address == null || !"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new InvalidSetting("PUBLIC_URL", "deve essere un indirizzo https: Telegram non ne accetta altri.");
        }
        return base.replaceAll("/+$", "") + "/hooks/" + PROVIDER;
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (java.net.URISyntaxException e) {
            return null;
        }
    }

    private static String text(Settings settings, String name) {
        String value = settings.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
