package it.sportello.office.audit.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.Outcome;
import it.sportello.office.journal.chain.Line;
import it.sportello.platform.time.Rome;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry as the page shows it. {@code person}: a digest, or empty. */
@Introspected
record JournalRow(long n, String time, String what, String who, String about, String person, String outcome, String tone, String detail) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ITALIAN).withZone(Rome.ZONE);
    private static final int SHORT = 8;

    static JournalRow of(Line line, Map<String, String> names) {
        Outcome outcome = word(Outcome.class, line.outcome());
        Kind kind = word(Kind.class, line.kind());
        String role = JournalWords.role(line.who().role());
        String name = line.who().digest() == null ? null : names.getOrDefault(line.who().digest(), shortly(line.who().digest()));
        return new JournalRow(line.n(), TIME.format(line.at()), kind == null ? line.kind() : kind.label(),
                name == null ? role : role + " " + name, about(line), line.what().person() == null ? "" : line.what().person(),
                outcome == null ? line.outcome() : outcome.label(), outcome == Outcome.DONE ? "success" : "warning",
                JournalWords.detail(line.detail()));
    }

    private static String about(Line line) {
        return Stream.of(line.what().thing() == null ? null : JournalWords.thing(line.what().thing()),
                line.what().ref(), line.what().person() == null ? null : "persona " + shortly(line.what().person()))
                .filter(word -> word != null).collect(Collectors.joining(" "));
    }

    static String shortly(String digest) {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }

    /** An older or newer program's word is shown as it is. */
    private static <E extends Enum<E>> E word(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
