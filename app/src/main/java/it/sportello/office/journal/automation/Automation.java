package it.sportello.office.journal.automation;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Hash;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Asked before a function is used, told after.
 * <pre>{@code if (automation.on("follow-wish")) { ... automation.tell("follow-wish", "search", contact, turn.key()); }}</pre>
 */
@Singleton
public class Automation {

    private static final int NAME = 32;

    private final List<AutomaticFunction> functions;
    private final Switches switches;
    private final Journal journal;

    Automation(List<AutomaticFunction> functions, Switches switches, Journal journal) {
        this.functions = functions.stream().sorted(Comparator.comparing(AutomaticFunction::label)).toList();
        this.switches = switches;
        this.journal = journal;
    }

    public List<AutomaticFunction> all() {
        return functions;
    }

    public Optional<AutomaticFunction> find(String name) {
        return functions.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public boolean on(String name) {
        return !switches.off().contains(name);
    }

    /** @return false when it is no function that can be turned off */
    public boolean turn(String name, boolean on) {
        boolean may = find(name).filter(AutomaticFunction::canBeOff).isPresent();
        if (may) {
            switches.turn(name, on);
        }
        return may;
    }

    /**
     * @param result a code, never a person's words
     * @param event  what it was used for: the same event is told once
     */
    public void tell(String name, String result, String person, String event) {
        tell(name, result, Actor.service(), person, event);
    }

    /** What was only suggested, and somebody accepted. @param by who did */
    public void accepted(String name, String result, Actor by, String person, String event) {
        tell(name, result, by, person, event);
    }

    private void tell(String name, String result, Actor by, String person, String event) {
        AutomaticFunction function = find(name).orElseThrow();
        journal.record(Entry.of(Kind.AUTOMATIC_OUTPUT, by).about("function", name).person(person)
                .named("auto/" + Hash.of(name + "/" + person + "/" + event).substring(0, NAME))
                .with("version", function.version()).with("result", result));
    }
}
