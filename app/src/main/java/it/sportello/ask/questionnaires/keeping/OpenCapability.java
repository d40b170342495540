package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.bots.dialogue.Reply;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code questionnaires.open(again, except)}: the first node of a questionnaire. It goes on at the first question that has no answer in
 * the person's sheet. {@code again: yes} opens a new round for who sent one; {@code except} asks one question anew and passes over the
 * others, which is how one answer is corrected where no session waits. {@code stranger: yes} shows nothing that is known from elsewhere.
 * Who said to be under 18 answers with an operator, or once somebody who answers for them agreed.
 */
@Singleton
class OpenCapability implements Capability {

    private final OpenSheet open;
    private final KnownOfPerson known;
    private final Contacts contacts;
    private final Phrasebook phrases;

    OpenCapability(OpenSheet open, KnownOfPerson known, Contacts contacts, Phrasebook phrases) {
        this.contacts = contacts;
        this.open = open;
        this.known = known;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "questionnaires.open";
    }

    @Override
    public Reply call(Call call) {
        if (call.typedBy() == null && contacts.find(call.contact()).filter(found -> found.age() == Contact.Age.MINOR).isPresent()) {
            return Reply.of("minor");
        }
        return switch (open.open(call, call.arg("again").equals("yes"))) {
            case OpenSheet.Opened.GoesOn(var sheet, var others) -> goesOn(sheet, others, call);
            case OpenSheet.Opened.AlreadySent(var sheet) -> Reply.of("already-sent", SheetWords.receipt(sheet, phrases.formats(call.language())));
        };
    }

    private Reply goesOn(Sheet sheet, List<Sheet> others, Call call) {
        Map<String, String> answered = new HashMap<>(Answers.withTitles(sheet.answers()));
        Map<String, String> elsewhere = new HashMap<>(call.arg("stranger").equals("yes") ? Map.of()
                : known.of(call.contact(), call.flow(), sheet, others));
        elsewhere.keySet().removeAll(sheet.answers().keySet());
        answered.remove(call.arg("except"));
        return Reply.of(sheet.answers().isEmpty() && sheet.aside().isEmpty() ? "open" : "resumed",
                Map.of("answered", String.valueOf(sheet.answers().size()), "until", until(call))).with(answered, elsewhere);
    }

    /** When it expires if nobody works on it from now on. */
    private String until(Call call) {
        return phrases.formats(call.language()).date(LocalDate.ofInstant(call.now().plus(ExpireSheet.AFTER), Rome.ZONE));
    }
}
