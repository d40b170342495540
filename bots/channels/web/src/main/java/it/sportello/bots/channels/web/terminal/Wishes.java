package it.sportello.bots.channels.web.terminal;

import java.net.URI;
import java.util.Map;

/**
 * What the command line asks for.
 *
 * @param scheme of the address that writes: telegram, whatsapp, tel
 * @param person the last digits of its address: 1 to 5 are magic
 */
record Wishes(URI url, String scheme, int person) {

    static final String USAGE = "Uso: ./sportello simulate [--channel telegram|whatsapp|sms] [--url http://localhost:8080] [--person 10]";
    private static final Map<String, String> SCHEMES = Map.of("telegram", "telegram", "whatsapp", "whatsapp", "sms", "tel");

    /** @throws IllegalArgumentException when it cannot be understood */
    static Wishes of(String[] args) {
        Wishes wishes = new Wishes(URI.create("http://localhost:8080"), "telegram", 10);
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        for (int at = 0; at < args.length; at += 2) {
            wishes = wishes.with(args[at], args[at + 1]);
        }
        return wishes;
    }

    private Wishes with(String name, String value) {
        return switch (name) {
            case "--url" -> new Wishes(URI.create(value.replaceAll("/+$", "")), scheme, person);
            case "--channel" -> new Wishes(url, known(value), person);
            case "--person" -> new Wishes(url, scheme, number(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Integer.parseInt(value);
    }

    private static String known(String channel) {
        if (!SCHEMES.containsKey(channel)) {
            throw new IllegalArgumentException(USAGE);
        }
        return SCHEMES.get(channel);
    }

    String urn() {
        return scheme.equals("telegram") ? "telegram:30%05d".formatted(person) : "%s:+3930000%05d".formatted(scheme, person);
    }
}
