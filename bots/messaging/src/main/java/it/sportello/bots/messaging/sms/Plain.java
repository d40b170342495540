package it.sportello.bots.messaging.sms;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** The same text with the characters of GSM-7 alone: what Italian typewriters did with {@code È}, and no more than that. */
final class Plain {

    /** What Unicode's own compatibility decomposition does not say, or says badly. */
    private static final Map<Integer, String> TABLE = new HashMap<>();

    static {
        // a capital that carries its accent at the end of a word is written with an apostrophe: CITTA', E'
        put("À", "A'", "È", "E'", "Ì", "I'", "Ò", "O'", "Ù", "U'");
        put("‘", "'", "’", "'", "‚", "'", "‛", "'", "′", "'", "`", "'", "´", "'", "ʼ", "'", "‹", "'", "›", "'");
        put("“", "\"", "”", "\"", "„", "\"", "‟", "\"", "″", "\"", "«", "\"", "»", "\"");
        put("‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-", "•", "-", "·", "-",
                "▪", "-", "●", "-");
        put("\t", " ", "\u2028", "\n", "\u2029", "\n", "\u2044", "/", "→", "->", "←", "<-", "×", "x", "÷", "/");
        put("°", "o", "©", "(c)", "®", "(R)", "¦", "|", "✓", "*", "≤", "<=", "≥", ">=");
        put("ç", "c", "œ", "oe", "Œ", "OE", "ł", "l", "Ł", "L", "đ", "d", "Đ", "D", "ı", "i", "ð", "d", "Ð", "D",
                "þ", "th", "Þ", "Th", "ħ", "h", "Ħ", "H");
        // invisible: joiners and marks of direction or order that come with pasted text
        put("\u00AD", "", "\u200B", "", "\u200C", "", "\u200D", "", "\u200E", "", "\u200F", "", "\u2060", "", "\uFEFF", "");
    }

    private Plain() {
    }

    private static void put(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            TABLE.put(pairs[i].codePointAt(0), pairs[i + 1]);
        }
    }

    /** The text in GSM-7, or {@code null} when some character has no equivalent there. */
    static String of(String composed) {
        StringBuilder plain = new StringBuilder(composed.length());
        for (int symbol : composed.codePoints().toArray()) {
            String same = ofSymbol(symbol);
            if (same == null) {
                return null;
            }
            plain.append(same);
        }
        return plain.toString();
    }

    private static String ofSymbol(int symbol) {
        String itself = Character.toString(symbol);
        if (Gsm7.holds(itself)) {
            return itself;
        }
        String listed = TABLE.get(symbol);
        if (listed != null) {
            return listed;
        }
        // ë is e with a mark, ½ is 1⁄2, nbsp is a kind of space, ﬁ is f and i
        String parts = Normalizer.normalize(itself, Normalizer.Form.NFKD);
        StringBuilder same = new StringBuilder();
        for (int part : parts.codePoints().toArray()) {
            String one = Character.toString(part);
            if (Gsm7.holds(one)) {
                same.append(one);
            } else if (TABLE.containsKey(part)) {
                same.append(TABLE.get(part));
            } else if (Character.getType(part) != Character.NON_SPACING_MARK) {
                return null;
            }
        }
        // a bare control character is noise; a mark that nothing carries is part of a script we do not know
        return !same.isEmpty() ? same.toString() : Character.isISOControl(symbol) ? "" : null;
    }
}
