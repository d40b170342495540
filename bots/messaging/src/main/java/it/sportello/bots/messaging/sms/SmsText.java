package it.sportello.bots.messaging.sms;

import java.text.Normalizer;

/**
 * A text as a carrier sends and bills it (3GPP TS 23.038 and 23.040). Nothing is ever cut here: who finds it too long
 * says so to who wrote it.
 *
 * <p>{@code SmsText.of("È aperta l’iscrizione…")} is {@code "E' aperta l'iscrizione..."}: 25 septets, one segment.
 *
 * @param text     what leaves
 * @param encoding how it leaves
 * @param units    septets in GSM-7 (a character of the extension table is two), UTF-16 units in UCS-2
 * @param segments what is billed; 0 for an empty text
 */
public record SmsText(String text, Encoding encoding, int units, int segments) {

    /** @see #single() */
    public enum Encoding {
        GSM7(160, 153), UCS2(70, 67);

        private final int single;
        private final int part;

        Encoding(int single, int part) {
            this.single = single;
            this.part = part;
        }

        /** Units that fit in a message of one segment. */
        public int single() {
            return single;
        }

        /** Units that fit in each of several segments: the rest is the header that joins them. */
        public int part() {
            return part;
        }
    }

    /**
     * Normalises and counts. When every character has an equivalent in GSM-7 the text is rewritten with it; when one has
     * none (Arabic, an emoji) the whole is UCS-2 whatever we do, so the text stays as it was written. So it does when
     * rewriting would cost more: a page of dots and arrows.
     */
    public static SmsText of(String raw) {
        String composed = Normalizer.normalize(raw.replace("\r\n", "\n"), Normalizer.Form.NFC);
        SmsText written = asWritten(composed);
        String plain = Plain.of(composed);
        if (plain == null) {
            return written;
        }
        SmsText rewritten = asWritten(plain);
        return rewritten.segments <= written.segments ? rewritten : written;
    }

    /** Counts without touching the text: what it would have cost. */
    public static SmsText asWritten(String text) {
        Encoding encoding = Gsm7.holds(text) ? Encoding.GSM7 : Encoding.UCS2;
        int units = 0;
        int segments = 0;
        int room = 0;
        for (int i = 0; i < text.length(); ) {
            int symbol = text.codePointAt(i);
            // an escape with its character, or a surrogate pair, is one thing: it moves whole to the next segment
            int width = encoding == Encoding.GSM7 ? Gsm7.septets((char) symbol) : Character.charCount(symbol);
            if (width > room) {
                segments++;
                room = encoding.part();
            }
            room -= width;
            units += width;
            i += Character.charCount(symbol);
        }
        return new SmsText(text, encoding, units, units <= encoding.single() ? Math.min(segments, 1) : segments);
    }

    @Override
    public String toString() {
        return "SmsText[" + encoding + ", " + units + " units, " + segments + " segments]";
    }
}
