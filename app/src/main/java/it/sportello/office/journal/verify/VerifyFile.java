package it.sportello.office.journal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code ./sportello verify FILE}: 0 intact, 1 not, 2 no such file. Starts no service, opens no store. */
public final class VerifyFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, 'ore' HH:mm:ss", Locale.ITALIAN)
            .withZone(ZoneId.of("Europe/Rome"));

    private VerifyFile() {
    }

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] args, PrintStream out) {
        if (args.length != 1 || !Files.isReadable(Path.of(args[0])) || Files.isDirectory(Path.of(args[0]))) {
            out.println("Dite quale file controllare: ./sportello verify registro.jsonl");
            return 2;
        }
        try (InputStream file = Files.newInputStream(Path.of(args[0]))) {
            return tell(Verify.verify(file), out);
        } catch (IOException unreadable) {
            out.println("Il file non si legge fino in fondo.");
            return 2;
        }
    }

    private static int tell(Verdict verdict, PrintStream out) {
        return switch (verdict) {
            case Verdict.Broken broken -> {
                out.println("NON INTEGRO. Riga " + broken.line() + ": " + broken.why() + ".");
                out.println("Quel che viene prima di questa riga è come fu scritto. Del resto non si può dire.");
                yield 1;
            }
            case Verdict.Intact intact -> {
                out.println("Integro: " + intact.entries() + (intact.entries() == 1 ? " voce" : " voci")
                        + (intact.entries() == 0 ? "." : ", dal " + day(intact.from()) + " al " + day(intact.to()) + "."));
                if (intact.first() > 1) {
                    out.println("Comincia dalla voce " + intact.first() + ": quel che c'è prima non è in questo file.");
                }
                out.println("Chiuso il " + day(Instant.parse(intact.at())) + ". Quel che è venuto dopo non è in questo file.");
                out.println("Impronta dell'ultima voce:  " + Fingerprint.of(intact.head()));
                out.println("Impronta della chiave:      " + Fingerprint.ofKey(intact.key()));
                out.println("Confrontate la chiave con quella della pagina Registro. Se è diversa, il file non viene da lì.");
                yield 0;
            }
        };
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }
}
