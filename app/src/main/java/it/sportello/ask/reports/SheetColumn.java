package it.sportello.ask.reports;

import java.util.Arrays;
import java.util.List;

/** What an export of answers says of every sheet, beside its answers. */
enum SheetColumn {

    PERSON("persona", "Codice della persona. La sua pagina si apre dall'indirizzo /people/ seguito da questo codice."),
    OFFICE("ufficio_codice", "Codice ministeriale dell'ufficio che legge il questionario. Vuoto se non si sa."),
    ROUND("volta", "1 la prima volta che la persona risponde, 2 la seconda, e così via."),
    STATE("stato", "In corso, Inviato, Ritirato o Scaduto. Di un questionario ritirato non ci sono risposte."),
    BEGUN("cominciato", "Giorno e ora, in Italia."),
    SENT("inviato", "Giorno e ora, in Italia. Vuoto se non è inviato."),
    RECEIPT("ricevuta", "Il numero che ha la persona come prova."),
    MINUTES("minuti", "Quanto tempo è durato, senza le pause."),
    CHANNELS("canali", "Da dove sono arrivate le risposte: telegram, whatsapp, sms, desk (allo sportello), web (pagina personale)."),
    BESIDE("altre_risposte", "Risposte che non contano: a domande cambiate o tolte, o fuori dalla strada fatta.");

    private final String title;
    private final String meaning;

    SheetColumn(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    static List<Spreadsheet.Heading> headings() {
        return Arrays.stream(values()).map(column -> new Spreadsheet.Heading(column.title, column.meaning)).toList();
    }
}
