package it.sportello.platform.status;

import java.time.Instant;
import java.util.List;

/**
 * A slice that can say whether what it does works. What it says is kept for a few seconds ({@link Board}) and shown to everybody
 * on {@code /status}, to staff on every page, and in the chat to whoever asks for something that depends on it.
 * <pre>{@code List<Part> parts() { return List.of(new Part("Banca dati nazionale", up, "La tua richiesta è salva: la mandiamo noi.",
 *     new Trouble("La banca dati nazionale non risponde.", downSince, "Aspettano 12 richieste.", null))); }}</pre>
 */
public interface StatusPart {

    List<Part> parts();

    /**
     * @param name      as people call it: one part, one name
     * @param works     whether it does
     * @param meanwhile what people are told while it does not: one plain sentence; {@code null} when it is the office's own concern
     * @param trouble   the same for staff; {@code null} while it works
     */
    record Part(String name, boolean works, String meanwhile, Trouble trouble) {

        /** Of which no more is known. */
        public Part(String name, boolean works, String meanwhile) {
            this(name, works, meanwhile, works ? null : new Trouble(name + ": non funziona.", null, null, null));
        }

        public static Part well(String name, String meanwhile) {
            return new Part(name, true, meanwhile, null);
        }

        public static Part away(String name, String meanwhile, Trouble trouble) {
            return new Part(name, false, meanwhile, trouble);
        }

        Part since(Instant first) {
            return trouble.since() != null ? this
                    : away(name, meanwhile, new Trouble(trouble.sentence(), first, trouble.waits(), trouble.office()));
        }
    }

    /**
     * @param sentence what does not work, in plain Italian
     * @param since    {@code null} when not known: then since it was first seen
     * @param waits    what waits, how many; {@code null} when nothing does
     * @param office   code of the only office it concerns, or {@code null} for all
     */
    record Trouble(String sentence, Instant since, String waits, String office) {
    }
}
