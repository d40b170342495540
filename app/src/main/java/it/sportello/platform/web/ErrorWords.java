package it.sportello.platform.web;

/** What a status means to the person who reads it. */
record ErrorWords(String title, String sentence) {

    static ErrorWords of(int status) {
        return switch (status) {
            case 401 -> new ErrorWords("Devi accedere", "Per vedere questa pagina devi accedere.");
            case 403 -> new ErrorWords("Non hai il permesso", "Questa pagina non è per il tuo ruolo o per il tuo ufficio, "
                    + "oppure la pagina da cui vieni è scaduta. Torna indietro, ricaricala e riprova.");
            case 404 -> new ErrorWords("Pagina non trovata", "Questa pagina non esiste o non c'è più.");
            case 405 -> new ErrorWords("Azione non possibile", "Su questa pagina l'azione che hai chiesto non esiste.");
            case 409 -> new ErrorWords("Non si può fare ora", "Qualcosa è cambiato nel frattempo. Ricarica la pagina e riprova.");
            case 413 -> new ErrorWords("Troppo grande", "Quello che hai inviato è troppo grande. Il massimo è 1 MB.");
            case 400, 415, 422 -> new ErrorWords("Dati non validi", "Qualche dato non è scritto bene. Torna indietro e controlla.");
            case 429 -> new ErrorWords("Troppe richieste", "Hai fatto troppe richieste in poco tempo. Aspetta un minuto e riprova.");
            case 503 -> new ErrorWords("Servizio non disponibile", "Il servizio è fermo per poco. Riprova tra qualche minuto.");
            default -> status < 500
                    ? new ErrorWords("Richiesta non valida", "Non abbiamo capito la richiesta. Torna indietro e riprova.")
                    : new ErrorWords("Qualcosa non ha funzionato", "È un nostro errore. Riprova tra poco: "
                    + "se succede ancora, segnala il codice qui sotto a chi gestisce il servizio.");
        };
    }
}
