package it.sportello.bots.messaging.sms;

/** The default alphabet of 3GPP TS 23.038 and its extension table, whose characters travel behind an escape. */
final class Gsm7 {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] SEPTETS = new byte[Character.MAX_VALUE + 1];

    static {
        BASIC.chars().forEach(c -> SEPTETS[c] = 1);
        EXTENSION.chars().forEach(c -> SEPTETS[c] = 2);
    }

    private Gsm7() {
    }

    /** 1, 2 for the extension table, 0 for a character that is in neither. */
    static int septets(char c) {
        return SEPTETS[c];
    }

    static boolean holds(String text) {
        return text.chars().allMatch(c -> SEPTETS[c] > 0);
    }
}
