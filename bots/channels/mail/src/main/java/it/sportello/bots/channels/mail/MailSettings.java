package it.sportello.bots.channels.mail;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.adapter.ChannelAdapter.Settings;
import it.sportello.bots.messaging.adapter.InvalidSetting;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the environment says of mail: nothing at all, or a line that can send, or the one sentence that says what is wrong. */
final class MailSettings {

    /** The relay, with its user and password: never shown. */
    static final String URL = "url";

    private static final String SMTP_URL = "SMTP_URL";
    private static final String MAIL_FROM = "MAIL_FROM";
    private static final String PUBLIC_URL = "PUBLIC_URL";
    private static final String MAIL_PER_SECOND = "MAIL_PER_SECOND";

    private MailSettings() {
    }

    static List<Channel> lines(Settings settings) {
        String url = read(settings, SMTP_URL);
        String from = read(settings, MAIL_FROM);
        if (url == null && from == null) {
            return List.of();
        }
        if (url == null) {
            throw new InvalidSetting(SMTP_URL, "manca: senza, non sappiamo chi spedisce la posta di MAIL_FROM.");
        }
        if (from == null) {
            throw new InvalidSetting(MAIL_FROM, "manca: senza, la posta non ha un mittente.");
        }
        if (read(settings, PUBLIC_URL) == null) {
            throw new InvalidSetting(PUBLIC_URL, "manca: senza, il collegamento che ferma la posta non porta da nessuna parte.");
        }
        Map<String, String> mine = new HashMap<>(Map.of(URL, relay(url)));
        String pace = read(settings, MAIL_PER_SECOND);
        if (pace != null) {
            if (!pace.matches("[1-9]\\d{0,4}")) {
                throw new InvalidSetting(MAIL_PER_SECOND, "deve essere un numero intero, da 1 in su.");
            }
            mine.put(Channel.PER_SECOND, pace);
        }
        return List.of(new Channel("email", ChannelType.EMAIL, MailAdapter.PROVIDER, null, sender(from), mine));
    }

    private static String relay(String url) {
        try {
            URI relay = new URI(url);
            boolean bare = relay.getRawQuery() == null && relay.getRawFragment() == null
                    && (relay.getRawPath() == null || relay.getRawPath().isEmpty() || relay.getRawPath().equals("/"));
            boolean known = relay.getScheme() != null && Set.of("smtp", "smtps").contains(relay.getScheme());
            boolean both = relay.getRawUserInfo() == null || relay.getRawUserInfo().indexOf(':') > 0;
            if (bare && known && both && relay.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // told below, without the value
        }
        throw new InvalidSetting(SMTP_URL, "deve essere come smtps://utente:password@smtp.esempio.it, con i segni particolari scritti come in un indirizzo web (%40 per @).");
    }

    private static String sender(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            address.validate();
            if (address.getAddress().indexOf('@') > 0) {
                return from;
            }
        } catch (AddressException notAnAddress) {
            // told below, without the value
        }
        throw new InvalidSetting(MAIL_FROM, "deve essere un indirizzo, per esempio Sportello CPI <sportello@esempio.it>.");
    }

    private static String read(Settings settings, String name) {
        String value = settings.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
