package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Limits;

import java.text.Normalizer;

/**
 * Whether words fit an SMS of two segments: 3GPP TS 23.038, the GSM 7-bit alphabet and its extension, after accents it lacks
 * are dropped as the channel does; otherwise UCS-2.
 */
final class SmsLength {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€";

    private SmsLength() {
    }

    static boolean fits(String text) {
        int septets = septets(text);
        return septets < 0 ? text.length() <= Limits.SMS_UNITS : septets <= Limits.SMS_SEPTETS;
    }

    /** @return -1 when the alphabet does not allow it */
    static int septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = plain(text.charAt(i));
            if (BASIC.contains(c)) {
                septets++;
            } else if (EXTENDED.contains(c)) {
                septets += 2;
            } else {
                return -1;
            }
        }
        return septets;
    }

    private static String plain(char c) {
        var one = String.valueOf(c);
        if (BASIC.contains(one) || EXTENDED.contains(one)) {
            return one;
        }
        return switch (c) {
            case '’', '‘' -> "'";
            case '«', '»', '“', '”' -> "\"";
            case '–' -> "-";
            case '\u00a0', '\u202f' -> " ";
            default -> {
                var bare = Normalizer.normalize(one, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                yield bare.isEmpty() ? one : bare;
            }
        };
    }
}
