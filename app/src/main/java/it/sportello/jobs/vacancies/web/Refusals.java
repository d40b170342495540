package it.sportello.jobs.vacancies.web;

import it.sportello.jobs.vacancies.Change;

/** Why a step was not taken, in a sentence for the operator. */
public final class Refusals {

    public static final String UNKNOWN = "Questa offerta non esiste.";
    static final String NOT_YOURS = "Questa offerta è di un altro ufficio.";

    private Refusals() {
    }

    public static String of(Change.NotAllowed no) {
        return no.vacancy().state() == no.wanted()
                ? "L'offerta è già nello stato «" + no.wanted().label() + "»."
                : "L'offerta ora è nello stato «" + no.vacancy().state().label() + "»: da qui non può diventare «"
                + no.wanted().label() + "».";
    }

    public static String of(Change.Outdated no) {
        return "Qualcun altro ha appena cambiato l'offerta " + no.vacancy().code() + ". Riaprila, guarda e riprova.";
    }

    public static String of(Change.Invalid no) {
        return "Prima correggi l'offerta. " + String.join(" ", no.problems().values());
    }
}
