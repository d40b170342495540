package it.sportello.office.audit.web;

import it.sportello.office.journal.Actor;
import it.sportello.office.staff.Role;

import java.util.Map;
import java.util.stream.Collectors;

import static java.util.Map.entry;

/** The journal's codes as an auditor reads them. One that is not here is shown as it stands: older and newer programs write too. */
final class JournalWords {

    private static final Map<String, String> OTHERS = Map.of(Actor.PERSON, "Una persona", Actor.SERVICE, "Il servizio", "PROGRAM", "Un programma");

    private static final Map<String, String> THINGS = Map.ofEntries(entry("vacancy", "offerta"), entry("broadcast", "invio"),
            entry("office", "ufficio"), entry("task", "compito"), entry("load", "elenco"), entry("application", "candidatura"),
            entry("message", "messaggio"), entry("function", "funzione"), entry("campaign", "campagna"), entry("channel", "canale"),
            entry("client", "programma"), entry("data", "dati"), entry("questionnaire", "questionario"), entry("request", "richiesta"),
            entry("sheet", "scheda"), entry("mail", "e-mail"), entry("template", "modello"), entry("webhook", "collegamento"));

    private static final Map<String, String> NAMES = Map.ofEntries(entry("answer", "risposta"), entry("by", "con"), entry("category", "categoria"),
            entry("channel", "canale"), entry("floor", "turno"), entry("language", "lingua"), entry("outcome", "esito"), entry("people", "persone"),
            entry("proof", "prova"), entry("purpose", "scopo"), entry("result", "risultato"), entry("state", "stato"),
            entry("version", "versione"), entry("why", "perché"), entry("words", "parole"));

    private static final Map<String, String> VALUES = Map.ofEntries(entry("again", "di nuovo"), entry("api", "da un programma"),
            entry("approve", "approvato"), entry("ask", "chiesto a Meta"), entry("begin", "cominciato"), entry("bring", "portato"),
            entry("BY_MISTAKE", "per errore"), entry("BY_PHONE", "al telefono"), entry("CALL", "chiamare"), entry("calls", "chiamate"), entry("change", "cambiato"),
            entry("CHECK", "controllare"), entry("claim", "preso"), entry("close", "chiuso"), entry("columns", "colonne"), entry("confirm", "confermato"),
            entry("conversations", "conversazioni"), entry("copy", "copia"), entry("csv", "foglio CSV"), entry("desk", "allo sportello"),
            entry("disable", "spento"), entry("discard", "buttato via"), entry("discreet", "messaggi riservati"), entry("done", "segnato come fatto"),
            entry("enable", "riacceso"), entry("end", "finito"), entry("file", "file"), entry("guardian", "con il tutore"), entry("home", "prima pagina"),
            entry("identify", "riconosciuta"), entry("import", "da un elenco"), entry("IN_PERSON", "di persona"), entry("IN_WRITING", "per iscritto"),
            entry("key", "chiave nuova"), entry("mail", "e-mail fermate"), entry("merge", "unione"), entry("messages", "messaggi"), entry("new", "nuovo"),
            entry("not-confirmed", "non confermata"), entry("notes", "note"), entry("of-age", "maggiorenne"), entry("off", "spento"), entry("on", "acceso"),
            entry("open", "aperto"), entry("page", "pagina"), entry("PASSWORD", "password"), entry("pause", "in pausa"), entry("person", "scheda"),
            entry("print", "stampa"), entry("publish", "pubblicato"), entry("reconsider", "da rivedere"), entry("refuse", "rifiutato"),
            entry("REJECTED", "rifiutato"), entry("release", "lasciato"), entry("remove", "tolto"), entry("reset", "da capo"), entry("SEE", "incontrare"),
            entry("start", "avviato"), entry("submit", "mandato a Meta"), entry("tasks", "elenco dei compiti"), entry("undo", "divisione"),
            entry("verify", "verificata"), entry("withdraw", "ritirato"), entry("xlsx", "foglio XLSX"));

    private JournalWords() {
    }

    static String role(String code) {
        return Role.LABELS.getOrDefault(code, OTHERS.getOrDefault(code, code));
    }

    static String thing(String code) {
        return THINGS.getOrDefault(code, code);
    }

    /** How it was done needs no name; every other detail has one. */
    static String detail(Map<String, String> codes) {
        return codes.entrySet().stream().map(one -> {
            String value = VALUES.getOrDefault(one.getValue(), one.getValue());
            return one.getKey().equals("how") ? value : NAMES.getOrDefault(one.getKey(), one.getKey()) + " " + value;
        }).collect(Collectors.joining(", "));
    }
}
