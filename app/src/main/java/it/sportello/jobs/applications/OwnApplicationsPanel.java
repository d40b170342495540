package it.sportello.jobs.applications;

import it.sportello.people.contacts.Action;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnPanel;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's applications on their own page: the receipt, how each stands, and taking one back. */
@Singleton
class OwnApplicationsPanel implements OwnPanel {

    private static final int SHOWN = 50;
    private static final String WITHDRAW = "withdraw";

    private final OwnIds own;
    private final MoveApplication move;
    private final Phrasebook phrases;

    OwnApplicationsPanel(OwnIds own, MoveApplication move, Phrasebook phrases) {
        this.own = own;
        this.move = move;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Action sees() {
        return Action.SEE_OWN_APPLICATIONS;
    }

    @Override
    public Action takes(String deed) {
        return Action.WITHDRAW;
    }

    @Override
    public Optional<Part> part(Own person) {
        List<Row> rows = own.all(person.contact()).stream().limit(SHOWN).map(one -> row(one, person.language())).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part(phrases.say(person.language(), "own.applications"), null, rows));
    }

    private Row row(Application one, String language) {
        List<Deed> deeds = one.state().mayBecome(ApplicationState.WITHDRAWN) ? List.of(new Deed(WITHDRAW, one.vacancy(),
                phrases.say(language, "own.withdraw"), phrases.say(language, "own.withdraw-sure", Map.of("title", one.title())))) : List.of();
        return new Row(one.title(), phrases.say(language, one.state().phrase()), phrases.say(language, "own.receipt",
                Map.of("receipt", one.receipt(), "at", phrases.formats(language).moment(one.at()))), deeds);
    }

    /** By the vacancy's code: a person can only name their own. */
    @Override
    public Did act(Own person, String deed, String ref) {
        if (!deed.equals(WITHDRAW)) {
            return Did.UNKNOWN;
        }
        return switch (move.move(ref, own.applying(ref, person.contact()), ApplicationState.WITHDRAWN)) {
            case MoveApplication.Moved.Done(var moved) -> new Did(true, phrases.say(person.language(), "own.withdrawn", Map.of("title", moved.title())));
            case MoveApplication.Moved.NotAllowed(var kept) -> new Did(false, phrases.say(person.language(), "own.too-late", Map.of("title", kept.title())));
            case MoveApplication.Moved.Unknown() -> Did.UNKNOWN;
        };
    }
}
