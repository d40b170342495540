package it.sportello.ask.reports;

import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.silent.ListSilent;

import java.util.List;

/** Those who did not answer as a table to take away. */
public final class SilentTable {

    private static final List<Spreadsheet.Heading> HEADINGS = List.of(
            new Spreadsheet.Heading("persona", "Codice della persona. La sua pagina si apre dall'indirizzo /people/ seguito da questo codice."),
            new Spreadsheet.Heading("nome", "Nome, quando si sa."),
            new Spreadsheet.Heading("fascia_eta", "Il giorno in cui la campagna è partita."),
            new Spreadsheet.Heading("stato", "A che punto è la persona ora."),
            new Spreadsheet.Heading("telefonata", "Sì quando c'è, o c'è stato, un compito per chiamarla."),
            new Spreadsheet.Heading("motivo", "Perché non ha risposto, quando si sa."));

    private SilentTable() {
    }

    public static Spreadsheet of(List<ListSilent.Silent> people) {
        return new Spreadsheet("Senza risposta", HEADINGS, people.stream().map(SilentTable::line).toList());
    }

    private static List<Object> line(ListSilent.Silent one) {
        Invitation invitation = one.invitation();
        return List.of(invitation.contact(), one.name(), invitation.band().label(), invitation.state().label(), invitation.called() ? "sì" : "no",
                invitation.reason() == null ? "" : invitation.reason().label());
    }
}
