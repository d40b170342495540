package it.sportello.people.records.web;

import it.sportello.office.offices.Offices;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.tasks.Doing;
import it.sportello.office.tasks.MakeTask;
import it.sportello.people.contacts.Contact;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The form of a task about a person: for their office, or for one of the offices of who makes it. */
@Singleton
class NewTask {

    private final MakeTask make;
    private final Offices offices;

    NewTask(MakeTask make, Offices offices) {
        this.make = make;
        this.offices = offices;
    }

    Map<String, Object> model(Contact contact, SignedIn who) {
        Map<String, String> doings = new LinkedHashMap<>();
        Arrays.stream(Doing.values()).forEach(doing -> doings.put(doing.name(), doing.label()));
        return Map.of("doings", doings, "offices", offices(contact, who));
    }

    private Map<String, String> offices(Contact contact, SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(office -> who.mayWork(office.code()))
                .filter(office -> contact.office() == null || office.code().equals(contact.office()))
                .forEach(office -> names.put(office.code(), office.name()));
        return names;
    }

    /** @return empty when it was made, else what the form shows again and the sentence {@code taskError} */
    Map<String, Object> make(Contact contact, PersonController.Wanted wanted, SignedIn who) {
        Doing doing = Arrays.stream(Doing.values()).filter(each -> each.name().equals(wanted.doing())).findFirst().orElse(null);
        LocalDate due = day(wanted.due());
        Map<String, String> may = offices(contact, who);
        String office = may.size() == 1 ? may.keySet().iterator().next() : wanted.office();
        Optional<String> wrong = office != null && may.containsKey(office) ? make.wrong(doing, wanted.sentence(), due)
                : Optional.of("Scegli l'ufficio che lo fa.");
        if (wrong.isEmpty()) {
            make.make(office, doing, contact.id(), wanted.sentence(), due, who.name());
            return Map.of();
        }
        String sentence = wanted.sentence() == null ? "" : wanted.sentence();
        return Map.of("taskError", wrong.get(), "sentence", sentence.substring(0, Math.min(MakeTask.LONGEST, sentence.length())),
                "due", due == null ? "" : due.toString(), "doing", doing == null ? "" : doing.name());
    }

    private static LocalDate day(String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
