package it.sportello.people.records;

import it.sportello.bots.messaging.Urn;
import it.sportello.office.staff.PersonPanel;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands in the store, as staff reads it. */
@Singleton
public class PersonWords {

    public String language(Contact contact) {
        return switch (contact.language()) {
            case null -> null;
            case "it" -> "italiano";
            case "en" -> "inglese";
            case "fr" -> "francese";
            case "ar" -> "arabo";
            default -> contact.language();
        };
    }

    public String age(Contact contact) {
        return switch (contact.age()) {
            case UNKNOWN -> null;
            case ADULT -> "maggiorenne";
            case MINOR -> "minorenne: solo informazioni generali";
            case MINOR_CONFIRMED -> "minorenne, confermato";
        };
    }

    public String channel(Urn urn) {
        return switch (urn.scheme()) {
            case "telegram" -> "Telegram";
            case "whatsapp" -> "WhatsApp";
            case "tel" -> Address.landline(urn) ? "Telefono fisso" : "SMS";
            case "mailto" -> "E-mail";
            default -> urn.scheme();
        };
    }

    /** As its owner knows it again and nobody else learns it: {@code SMS, +39 … 67}; Telegram's number means nothing to anybody. */
    public String masked(Urn urn) {
        boolean number = urn.path().startsWith("+") && urn.path().length() > 7;
        return channel(urn) + (number ? ", " + urn.path().substring(0, 3) + " … " + urn.path().substring(urn.path().length() - 2) : "");
    }

    public String proof(Address address) {
        return switch (address.proof()) {
            case ADDRESS -> address.heard() == null ? "ce l'ha dato un elenco o un operatore" : "scrive da qui, non sappiamo altro";
            case SHARED_CONTACT -> "il numero è suo, lo conferma il canale";
            case ONE_TIME_CODE -> "ha ripetuto un codice";
            case DOCUMENT_SEEN -> "un operatore ha visto il documento";
            case OPENID -> "SPID o CIE";
        };
    }

    public String stopped(Address address) {
        return switch (address.stopped().why()) {
            case BLOCKED -> "ci ha bloccati";
            case OPTED_OUT -> address.urn().scheme().equals("mailto") ? "ha fermato le e-mail" : "ha chiesto all'operatore telefonico di fermarci";
            case DEAD -> "non è più attivo";
        };
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** What we may write for. */
    public List<String> standing(Contact contact) {
        return Arrays.stream(Purpose.values()).map(purpose -> label(purpose) + ": " + standing(contact, purpose)).toList();
    }

    public String standing(Contact contact, Purpose purpose) {
        return contact.choices().stream().filter(choice -> choice.purpose() == purpose).reduce((earlier, later) -> later)
                .map(choice -> choice.wanted() ? "sì, lo ha chiesto" : "no, non vuole")
                .orElse(purpose.basis() == Purpose.Basis.PUBLIC_TASK ? "sì, è un compito dell'ufficio" : "no, non lo ha chiesto");
    }

    public Stream<PersonPanel.Step> choices(Contact contact) {
        return contact.choices().stream().map(choice -> new PersonPanel.Step(choice.at(), said(choice), null));
    }

    private String said(Choice choice) {
        return (choice.wanted() ? "Vuole ricevere: " : "Non vuole più ricevere: ") + label(choice.purpose()).toLowerCase(Locale.ITALIAN);
    }

    public String label(Purpose purpose) {
        return switch (purpose) {
            case VACANCIES -> "Offerte di lavoro";
            case APPOINTMENTS -> "Appuntamenti";
            case QUESTIONNAIRES -> "Questionari";
            case SURVEYS -> "Domande sul servizio";
            case COMPANY_NEWS -> "Notizie per le aziende";
            case SERVICE_NEWS -> "Avvisi dell'ufficio";
        };
    }
}
