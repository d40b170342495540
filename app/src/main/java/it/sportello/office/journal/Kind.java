package it.sportello.office.journal;

/** Everything the journal can tell, with the words staff reads. A name is never changed: old entries carry it. */
public enum Kind {

    PERSON_SEEN("Scheda di una persona vista"),
    PEOPLE_SEARCHED("Persone cercate"),
    CONVERSATION_SEEN("Conversazione vista"),
    PEOPLE_LOADED("Elenco di persone caricato"),
    PEOPLE_MERGED("Schede unite o divise"),
    PERSON_ERASED("Persona cancellata"),
    DATA_ASKED("Richiesta sui dati aperta"),
    DATA_DECIDED("Richiesta sui dati: passo avanti"),
    DATA_SEEN("Richiesta sui dati vista"),
    DATA_COPIED("Copia dei dati di una persona"),
    RETENTION_CHANGED("Tempi di conservazione cambiati"),
    DATA_PURGED("Dati troppo vecchi cancellati"),
    NOTE_WRITTEN("Nota su una persona scritta o corretta"),
    DISCRETION_CHANGED("Messaggi riservati: chiesti o tolti"),

    TURN("Messaggi con una persona"),
    MESSAGES_SENT("Messaggi di un invio partiti o cambiati di stato"),
    RECEIPT("Ricevuta di un messaggio"),
    NOTICES_CHANGED("Avvisi di offerte chiesti o tolti"),
    PERSON_SAID("Dato detto dalla persona in chat"),
    CHOICE_GIVEN("Scelta: sì ai messaggi"),
    CHOICE_WITHDRAWN("Scelta: no ai messaggi"),
    LANGUAGE_CHOSEN("Lingua scelta"),
    MESSAGE_VERIFIED("Chiesto se un messaggio è nostro"),

    HANDOVER_BEGUN("Conversazione presa in carico"),
    HANDOVER_ANSWERED("Risposta scritta da una persona"),
    HANDOVER_ENDED("Conversazione restituita"),
    AGE_CONFIRMED("Età confermata"),

    BROADCAST_DRAFTED("Invio preparato"),
    BROADCAST_TESTED("Prova di un invio"),
    BROADCAST_STEERED("Invio: avviato, fermato o approvato"),
    CAMPAIGN_DRAFTED("Campagna di questionari preparata"),
    CAMPAIGN_STEERED("Campagna di questionari: avviata, fermata o approvata"),
    CAMPAIGN_EXPORTED("Report di una campagna esportato"),
    REASON_NOTED("Segnato perché una persona non ha risposto"),
    BRAKE_PRESSED("Freno tirato"),
    BRAKE_RELEASED("Freno tolto"),
    PRICES_CHANGED("Prezzi o tetto di spesa cambiati"),
    CHANNEL_CHANGED("Canale cambiato"),
    TEMPLATE_CHANGED("Modello WhatsApp mandato a Meta o cambiato di stato"),

    VACANCY_DRAFTED("Offerta scritta o cambiata"),
    VACANCY_MOVED("Offerta: pubblicata, ritirata o chiusa"),
    ADVERT_MOVED("Annuncio sul canale pubblico"),
    APPLICATION_MOVED("Candidatura: stato cambiato"),

    SHEET_SENT("Questionario inviato"),
    SHEET_WITHDRAWN("Questionario ritirato"),
    SHEET_SEEN("Questionario visto"),
    SHEET_FILLED("Questionario compilato con la persona"),
    SHEET_JUDGED("Punteggio confermato o cambiato"),
    SHEET_RETURNED("Risultato restituito"),
    SHEET_COMPLETED("Dati completati dopo un questionario"),
    ANSWERS_EXPORTED("Risposte a un questionario esportate"),
    FLOW_DRAFTED("Bozza di un questionario cambiata"),
    FLOW_PUBLISHED("Questionario pubblicato, o versione di prima ripresa"),

    TASK_MOVED("Compito preso, lasciato o fatto"),
    OFFICE_CHANGED("Ufficio cambiato"),

    LINK_CHANGED("Collegamento con un altro programma cambiato"),

    ACCOUNT_OPENED("Account creato"),
    ACCOUNT_CHANGED("Account cambiato"),
    ACCOUNT_DISABLED("Account disattivato"),
    ACCOUNT_ENABLED("Account riattivato"),
    PASSWORD_RESET("Password nuova data"),
    PASSWORD_CHANGED("Password cambiata da sé"),
    SIGNED_IN("Accesso"),
    SIGNED_OUT("Uscita"),
    SECOND_FACTOR_CHANGED("Secondo passaggio attivato o tolto"),
    PASS_MADE("Link personale preparato"),
    PASS_OPENED("Link personale aperto"),
    CODE_SENT("Codice mandato a una persona"),
    OWN_PAGE_ENTERED("Accesso alla pagina personale"),
    OWN_PAGE_LEFT("Uscita dalla pagina personale"),
    OWN_PAGE_DEED("Scelta fatta nella pagina personale"),

    BODY_REFUSED("Richiesta troppo grande rifiutata"),

    AUTOMATIC_OUTPUT("Risultato automatico"),
    AUTOMATION_SWITCHED("Funzione automatica accesa o spenta"),
    JOURNAL_SEEN("Registro visto"),
    JOURNAL_EXPORTED("Registro esportato");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
