package it.sportello.talk.broadcasts.web;

import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.RecipientState;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What pages call things. */
public final class Labels {

    static final Map<String, String> PURPOSES = ordered(Purpose.VACANCIES.name(), "Offerte di lavoro",
            Purpose.SERVICE_NEWS.name(), "Notizie del servizio (corsi, eventi, orari)", Purpose.COMPANY_NEWS.name(), "Notizie dalle aziende");
    static final Map<String, String> KINDS = ordered(Audience.SUBSCRIBERS, "Chi l'ha chiesta con un avviso",
            Audience.FILTER, "Tutte le persone che scelgo con un filtro", Audience.PERSON, "Una persona sola");
    public static final Map<String, String> AUDIENCES = ordered(Contact.Audience.CITIZEN.name(), "Cittadini",
            Contact.Audience.COMPANY.name(), "Aziende");
    public static final Map<String, String> LANGUAGES = ordered("it", "Italiano", "en", "Inglese", "fr", "Francese", "ar", "Arabo");
    public static final Map<String, String> CHANNELS = ordered("telegram", "Telegram", "whatsapp", "WhatsApp", "email", "E-mail", "sms", "SMS");

    /** What staff may choose, and why Sportello writes by itself or for a campaign. */
    static String purpose(Purpose purpose) {
        return PURPOSES.getOrDefault(purpose.name(), switch (purpose) {
            case QUESTIONNAIRES -> "Questionari";
            case APPOINTMENTS -> "Appuntamenti";
            case SURVEYS -> "Domande sul servizio";
            default -> "Altro";
        });
    }

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, 'ore' HH:mm", Locale.ITALIAN);

    private Labels() {
    }

    static String of(BroadcastState state) {
        return switch (state) {
            case DRAFT -> "Bozza";
            case SECOND_PERSON -> "Aspetta il sì di una seconda persona";
            case SCHEDULED -> "Programmato";
            case PREPARING -> "In preparazione";
            case RUNNING -> "In invio";
            case PAUSED -> "In pausa";
            case UNSETTLED -> "Finito, con esiti incerti";
            case FINISHED -> "Finito";
            case STOPPED -> "Fermato";
        };
    }

    static String tone(BroadcastState state) {
        return switch (state) {
            case DRAFT -> "quiet";
            case SECOND_PERSON, PAUSED, UNSETTLED -> "warning";
            case SCHEDULED, PREPARING, RUNNING -> "info";
            case FINISHED -> "success";
            case STOPPED -> "danger";
        };
    }

    static String of(RecipientState state) {
        return switch (state) {
            case WAITING -> "In attesa";
            case SENDING -> "In invio";
            case SENT -> "Inviati, senza conferma di consegna";
            case DELIVERED -> "Consegnati";
            case READ -> "Letti";
            case DIGEST -> "Nel riepilogo che hanno chiesto";
            case UNKNOWN -> "Esito incerto";
            case FAILED -> "Non consegnati";
            case REFUSED -> "Non inviati";
            case SKIPPED -> "Saltati, perché l'invio è stato fermato";
        };
    }

    /** Of one person. */
    static String one(RecipientState state) {
        return switch (state) {
            case WAITING -> "In attesa";
            case SENDING -> "In invio";
            case SENT -> "Inviato";
            case DELIVERED -> "Consegnato";
            case READ -> "Letto";
            case DIGEST -> "Nel riepilogo";
            case UNKNOWN -> "Esito incerto";
            case FAILED -> "Non consegnato";
            case REFUSED -> "Non inviato";
            case SKIPPED -> "Saltato";
        };
    }

    /** Why it does not go on, and what then; {@code null} when it does. */
    static String held(Broadcast broadcast, Instant now) {
        String why = broadcast.run().heldWhy();
        Instant till = broadcast.run().heldTill();
        if (why == null || till != null && !till.isAfter(now)) {
            return null;
        }
        String stands = (broadcast.state() == BroadcastState.PAUSED ? "In pausa: " : "Aspetta: ") + why;
        return till == null ? stands : stands + ". Riprova da solo " + when(till);
    }

    public static String channel(String name) {
        return CHANNELS.getOrDefault(name, name);
    }

    public static String when(Instant when) {
        return when == null ? "" : MOMENT.format(when.atZone(Rome.ZONE));
    }

    static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ITALIAN).format(month);
    }

    public static String euro(long cents) {
        return NumberFormat.getCurrencyInstance(Locale.ITALY).format(BigDecimal.valueOf(cents, 2)).replace('\u00a0', ' ');
    }

    static String lasts(Duration takes) {
        long minutes = Math.ceilDiv(takes.toSeconds(), 60);
        if (minutes <= 1) {
            return "meno di un minuto";
        }
        if (minutes < 120) {
            return minutes + " minuti";
        }
        return minutes < 48 * 60 ? Math.ceilDiv(minutes, 60) + " ore" : Math.ceilDiv(minutes, 24 * 60) + " giorni";
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
