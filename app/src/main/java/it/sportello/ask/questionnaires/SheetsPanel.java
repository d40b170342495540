package it.sportello.ask.questionnaires;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.records.ReceiptHolders;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person's sheets on their page; and whose a receipt number is. */
@Singleton
class SheetsPanel implements PersonPanel, ReceiptHolders {

    private static final int SHOWN = 10;

    private final Sheets sheets;

    SheetsPanel(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String title() {
        return "Questionari";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        return sheets.ofPerson(List.of(contact)).stream().limit(SHOWN).map(sheet -> new HomePanel.Line(name(sheet), sheet.state().label(), path(sheet))).toList();
    }

    @Override
    public List<HomePanel.Line> deeds(String contact, SignedIn who) {
        return List.of(new HomePanel.Line("Compila un questionario con la persona", null, "/people/" + contact + "/questionari"));
    }

    @Override
    public List<Step> trace(String contact) {
        List<Step> steps = new ArrayList<>();
        sheets.ofPerson(List.of(contact)).forEach(sheet -> {
            steps.add(new Step(sheet.opening().at(), "Questionario cominciato: " + name(sheet), path(sheet)));
            if (sheet.filed() != null) {
                steps.add(new Step(sheet.filed().at(), "Questionario inviato: " + name(sheet) + ", ricevuta " + sheet.filed().receipt(), path(sheet)));
            }
        });
        return steps;
    }

    @Override
    public Optional<String> holder(String receipt) {
        return sheets.receipted(receipt).map(sheet -> sheet.opening().contact());
    }

    private static String name(Sheet sheet) {
        return sheet.opening().questionnaire().replace('-', ' ') + (sheet.opening().round() == 1 ? "" : ", volta " + sheet.opening().round());
    }

    private static String path(Sheet sheet) {
        return "/questionari/" + sheet.id();
    }
}
