package it.sportello.ask.reports;

/** The columns of an exported report, each with what it means: the dictionary is made of them, so it never says less than the table. */
public enum Column {

    CAMPAIGN("campagna", "Titolo della campagna, scritto da chi l'ha preparata."),
    QUESTIONNAIRE("questionario", "Nome del questionario."),
    OFFICE_CODE("ufficio_codice", "Codice ministeriale dell'ufficio."),
    OFFICE("ufficio", "Nome dell'ufficio."),
    AGE("fascia_eta", "Meno di 35 anni, da 35 a 50 compresi, più di 50, età non nota; TUTTE è la somma. L'età è del giorno in cui la campagna è partita."),
    PEOPLE("in_lista", "Tutte le persone scelte: da_invitare, non_raggiunte, senza_invito e invitate."),
    CHOSEN("da_invitare", "Persone scelte a cui non è ancora partito niente."),
    NOT_REACHED("non_raggiunte", "Persone scelte a cui non si può scrivere: nessun canale, canale chiuso, o hanno detto di no."),
    ALONE("senza_invito", "Persone che hanno aperto o mandato il questionario prima dell'invito, per esempio allo sportello. Non contano nel tasso."),
    INVITED("invitate", "Persone a cui l'invito è partito, dovunque siano ora: è la base del tasso. Sono la somma di risposte, partito, consegnato, aperto, cominciato, lasciato e scaduto."),
    ANSWERS("risposte", "Invitate che hanno mandato il questionario."),
    RATE("tasso", "100 per risposte diviso invitate, arrotondato all'intero. Senza invitate è 0."),
    SENT("partito", "Invitate che stanno qui ora: il messaggio è partito, e il canale non dice altro."),
    DELIVERED("consegnato", "Invitate che stanno qui ora: il canale dice che il messaggio è arrivato, e non l'hanno aperto."),
    OPENED("aperto", "Invitate che stanno qui ora: hanno aperto il questionario e non hanno risposto a niente."),
    STARTED("cominciato", "Invitate che stanno qui ora: hanno dato almeno una risposta e stanno continuando."),
    ABANDONED("lasciato", "Invitate che hanno dato almeno una risposta e tacciono da giorni."),
    EXPIRED("scaduto", "Invitate che fino all'ultimo giorno non hanno risposto a niente."),
    NO_SKILLS("motivo_competenze", "Tra chi non ha risposto o non è stato raggiunto: non se la cava con telefono o computer."),
    NO_CONNECTION("motivo_connessione", "Tra chi non ha risposto o non è stato raggiunto: non ha una connessione."),
    OTHER("motivo_altro", "Tra chi non ha risposto o non è stato raggiunto: un altro motivo."),
    NOT_SAID("motivo_non_detto", "Tra chi non ha risposto o non è stato raggiunto: preferisce non dirlo."),
    LOWER("minuti_primo_quarto", "Un quarto dei questionari mandati è durato al massimo così, senza le pause. Solo nelle righe TUTTE."),
    MEDIAN("minuti_mediana", "Metà dei questionari mandati è durata al massimo così, senza le pause. Solo nelle righe TUTTE."),
    UPPER("minuti_terzo_quarto", "Tre quarti dei questionari mandati sono durati al massimo così, senza le pause. Solo nelle righe TUTTE.");

    private final String title;
    private final String meaning;

    Column(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }
}
