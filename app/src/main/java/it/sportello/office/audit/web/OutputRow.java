package it.sportello.office.audit.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.journal.automation.AutomaticFunction;
import it.sportello.office.journal.automation.Automation;
import it.sportello.office.journal.chain.Line;
import it.sportello.platform.time.Rome;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** One use of a function. */
@Introspected
record OutputRow(String time, String function, String version, String result, String person, String accepted) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ITALIAN).withZone(Rome.ZONE);

    static OutputRow of(Line line, Automation automation, Map<String, String> names) {
        return new OutputRow(TIME.format(line.at()), automation.find(line.what().ref()).map(AutomaticFunction::label).orElse(line.what().ref()),
                line.detail().getOrDefault("version", ""), line.detail().getOrDefault("result", ""),
                line.what().person() == null ? "" : JournalRow.shortly(line.what().person()), accepted(line, names));
    }

    /** Most outputs hold by themselves, and the person goes another way with a word; a suggestion holds when somebody takes it. */
    private static String accepted(Line line, Map<String, String> names) {
        return line.who().digest() == null ? "nessuno: vale da sola"
                : names.getOrDefault(line.who().digest(), JournalRow.shortly(line.who().digest()));
    }
}
