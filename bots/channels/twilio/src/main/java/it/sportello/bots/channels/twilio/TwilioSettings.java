package it.sportello.bots.channels.twilio;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.adapter.ChannelAdapter.Settings;
import it.sportello.bots.messaging.adapter.InvalidSetting;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the environment says of Twilio: nothing at all, or lines that work, or the one sentence that says what is wrong. */
final class TwilioSettings {

    private static final String SID = "TWILIO_ACCOUNT_SID";
    private static final String TOKEN = "TWILIO_AUTH_TOKEN";
    private static final String API = "TWILIO_API_URL";
    private static final String SMS_FROM = "TWILIO_SMS_FROM";
    private static final String WHATSAPP_FROM = "TWILIO_WHATSAPP_FROM";
    private static final String PUBLIC_URL = "PUBLIC_URL";
    private static final String SMS_PER_SECOND = "TWILIO_SMS_PER_SECOND";
    private static final String WHATSAPP_DAILY = "TWILIO_WHATSAPP_DAILY";

    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9A-Za-z]{32}");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SHORT_CODE = Pattern.compile("[1-9]\\d{2,7}");
    /** GSM 03.38 gives a named sender eleven characters. */
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 &_+-]{1,11}");

    private final Settings settings;

    private TwilioSettings(Settings settings) {
        this.settings = settings;
    }

    static TwilioSettings of(Settings settings) {
        return new TwilioSettings(settings);
    }

    List<Channel> lines() {
        if (Stream.of(SID, TOKEN, API, SMS_FROM, WHATSAPP_FROM).allMatch(name -> read(name) == null)) {
            return List.of();
        }
        Map<String, String> common = common();
        String whatsapp = read(WHATSAPP_FROM);
        String sms = read(SMS_FROM);
        if (whatsapp == null && sms == null) {
            throw new InvalidSetting(SMS_FROM, "manca il mittente: serve questo, oppure " + WHATSAPP_FROM + ".");
        }
        List<Channel> lines = new ArrayList<>();
        if (whatsapp != null) {
            Map<String, String> mine = new HashMap<>(common);
            granted(WHATSAPP_DAILY, Channel.DAILY, 0, mine);
            lines.add(line("whatsapp", ChannelType.WHATSAPP, whatsappSender(whatsapp), mine));
        }
        if (sms != null) {
            Map<String, String> mine = new HashMap<>(common);
            mine.put(Line.TWO_WAY, String.valueOf(!NAME.matcher(sms).matches()));
            granted(SMS_PER_SECOND, Channel.PER_SECOND, 1, mine);
            lines.add(line("sms", ChannelType.SMS, smsSender(sms), mine));
        }
        return lines;
    }

    private static Channel line(String id, ChannelType type, String address, Map<String, String> settings) {
        return new Channel(id, type, Line.PROVIDER, null, address, settings);
    }

    private Map<String, String> common() {
        Map<String, String> common = new HashMap<>();
        String account = needed(SID, "manca: senza, Twilio non sa quale conto usare.");
        if (!ACCOUNT.matcher(account).matches()) {
            throw new InvalidSetting(SID, "deve essere AC seguito da 32 lettere o cifre.");
        }
        String token = needed(TOKEN, "manca: senza, Twilio non accetta i nostri messaggi.");
        if (token.chars().anyMatch(Character::isWhitespace)) {
            throw new InvalidSetting(TOKEN, "non può contenere spazi.");
        }
        common.put(Line.ACCOUNT, account);
        common.put(Line.TOKEN, token);
        if (read(API) != null) {
            String api = web(API, read(API));
            if (!URI.create(api).getRawPath().isEmpty()) {
                throw new InvalidSetting(API, "va scritto senza percorso, per esempio https://api.twilio.com.");
            }
            common.put(Line.API, api);
        }
        common.put(Line.PUBLIC_URL, web(PUBLIC_URL,
                needed(PUBLIC_URL, "manca: Twilio deve sapere a quale indirizzo mandarci i messaggi.")));
        return common;
    }

    /** What Meta or the carrier granted this sender beyond the least. */
    private void granted(String name, String setting, int least, Map<String, String> mine) {
        String value = read(name);
        if (value == null) {
            return;
        }
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least) {
            throw new InvalidSetting(name, "deve essere un numero intero, da " + least + " in su.");
        }
        mine.put(setting, value);
    }

    private static String whatsappSender(String from) {
        String number = from.startsWith("whatsapp:") ? from.substring("whatsapp:".length()) : from;
        if (!NUMBER.matcher(number).matches()) {
            throw new InvalidSetting(WHATSAPP_FROM, "deve essere un numero con il prefisso, per esempio +390912345678.");
        }
        return number;
    }

    /** A name is let through: it can speak. That nobody can answer it is said by {@code doctor}. */
    private static String smsSender(String from) {
        if (!Stream.of(NUMBER, SHORT_CODE, NAME).anyMatch(form -> form.matcher(from).matches())) {
            throw new InvalidSetting(SMS_FROM, "deve essere un numero con il prefisso, per esempio +393331234567.");
        }
        return from;
    }

    private static String web(String name, String value) {
        try {
            URI uri = URI.create(value);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return value.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below, without the value
        }
        throw new InvalidSetting(name, "deve essere un indirizzo web completo, per esempio https://cpi.example.it.");
    }

    private String needed(String name, String why) {
        String value = read(name);
        if (value == null) {
            throw new InvalidSetting(name, why);
        }
        return value;
    }

    private String read(String name) {
        String value = settings.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
