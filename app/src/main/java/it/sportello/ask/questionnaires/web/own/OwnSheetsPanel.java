package it.sportello.ask.questionnaires.web.own;

import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.people.contacts.Action;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnPanel;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's sheets on their own page: those that are sent with their receipt, those that wait with the way on. */
@Singleton
class OwnSheetsPanel implements OwnPanel {

    private static final int SHOWN = 10;
    private static final String CONTINUE = "continue";

    private final OwnSheets own;
    private final Questionnaires questionnaires;
    private final Phrasebook phrases;

    OwnSheetsPanel(OwnSheets own, Questionnaires questionnaires, Phrasebook phrases) {
        this.own = own;
        this.questionnaires = questionnaires;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Action sees() {
        return Action.SEE_OWN_RECORD;
    }

    @Override
    public Optional<Part> part(Own who) {
        List<Row> rows = own.all(who.contact()).stream().limit(SHOWN).map(sheet -> row(sheet, who.language())).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part(phrases.say(who.language(), "own.sheets"),
                phrases.say(who.language(), "own.sheets-intro"), rows));
    }

    private Row row(Sheet sheet, String language) {
        String stands = switch (sheet.state()) {
            case OPEN, EXPIRED -> phrases.say(language, "own.sheet-open", Map.of("count", sheet.answers().size()));
            case SENT -> phrases.say(language, "own.sheet-done", Map.of("at", phrases.formats(language).moment(sheet.filed().at()),
                    "receipt", sheet.filed().receipt()));
            case WITHDRAWN -> phrases.say(language, "own.sheet-left");
        };
        return new Row(SheetWords.title(questionnaires.of(sheet), language), stands, null, sheet.state().goesOn()
                ? List.of(new Deed(CONTINUE, sheet.opening().questionnaire(), phrases.say(language, "own.sheet-continue"), null)) : List.of());
    }

    /** @param ref name of the questionnaire */
    @Override
    public Did act(Own who, String deed, String ref) {
        return deed.equals(CONTINUE) && own.open(ref, who.contact()).isPresent() ? Did.leadsTo(OwnSheetDoor.PATH + ref) : Did.UNKNOWN;
    }
}
