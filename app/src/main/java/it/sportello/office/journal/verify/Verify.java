package it.sportello.office.journal.verify;

import it.sportello.office.journal.chain.Hash;
import it.sportello.office.journal.chain.Line;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Reads an export from beginning to end and stops at the first line that is not as it was written. */
public final class Verify {

    private static final String HASH = ",\"hash\":\"";
    private static final int HASH_PART = HASH.length() + Hash.NONE.length() + 2;

    private final Lines lines;
    private long entries;
    private String head;
    private Instant from;
    private Instant to;

    private Verify(InputStream file) {
        this.lines = new Lines(file);
    }

    public static Verdict verify(InputStream file) throws IOException {
        return new Verify(file).verdict();
    }

    private Verdict verdict() throws IOException {
        String line = lines.next();
        Optional<Seal.Opening> opening = line == null ? Optional.empty() : Seal.readOpening(line);
        if (opening.isEmpty()) {
            return broken("non è l'inizio di un registro esportato, o è stato cambiato");
        }
        head = opening.get().before();
        while ((line = lines.next()) != null) {
            if (line.startsWith("{\"entries\":")) {
                return closed(opening.get(), line);
            }
            String wrong = entry(line, opening.get().first() + entries);
            if (wrong != null) {
                return broken(wrong);
            }
        }
        return broken(lines.whole() ? "manca la riga di chiusura: la fine del file è stata tolta" : "la riga è tagliata o troppo lunga");
    }

    /** @return what is wrong, or {@code null} */
    private String entry(String line, long place) {
        if (line.length() <= HASH_PART || !line.startsWith(HASH, line.length() - HASH_PART) || !line.endsWith("\"}")) {
            return "la riga non è una voce del registro, o è stata cambiata";
        }
        String text = line.substring(0, line.length() - HASH_PART) + "}";
        String hash = line.substring(line.length() - Hash.NONE.length() - 2, line.length() - 2);
        Line read;
        try {
            read = Line.read(text);
        } catch (IllegalArgumentException broken) {
            return "la riga non è una voce del registro, o è stata cambiata";
        }
        if (read.n() > place) {
            return "qui doveva esserci la voce " + place + ", c'è la " + read.n() + ": una o più voci sono state tolte o spostate";
        }
        if (read.n() < place) {
            return "qui doveva esserci la voce " + place + ", c'è la " + read.n() + ": una voce è stata aggiunta, ripetuta o spostata";
        }
        if (!Hash.of(head, text).equals(hash)) {
            return "la voce " + place + " è stata cambiata, oppure lo è stata quella prima";
        }
        head = hash;
        entries++;
        from = from == null || read.at().isBefore(from) ? read.at() : from;
        to = to == null || read.at().isAfter(to) ? read.at() : to;
        return null;
    }

    private Verdict closed(Seal.Opening opening, String line) throws IOException {
        Optional<Seal.Closing> closing = Seal.readClosing(line);
        if (closing.isEmpty() || !closing.get().closes(opening)) {
            return broken("la riga di chiusura è stata cambiata, oppure non chiude questo registro: la firma non è giusta");
        }
        if (closing.get().entries() != entries || !closing.get().head().equals(head)) {
            return broken("prima di questa riga mancano delle voci: la chiusura ne conta " + closing.get().entries() + ", ce ne sono " + entries);
        }
        if (lines.next() != null || !lines.whole()) {
            return broken("dopo la chiusura c'è altro, o manca l'ultimo a capo");
        }
        return new Verdict.Intact(entries, opening.first(), from, to, head, closing.get().key(), closing.get().at());
    }

    private Verdict broken(String why) {
        return new Verdict.Broken(Math.max(1, lines.read()), why);
    }
}
