package it.sportello.people.personal.panels;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Action;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.RecordChoice;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnPanel;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.time.Rome;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person wants to receive. A change is a new choice, kept beside the earlier ones with the words that were shown. */
@Singleton
class ChoicesPanel implements OwnPanel {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Contacts contacts;
    private final RecordChoice record;
    private final Journal journal;
    private final Phrasebook phrases;
    private final Ids ids;

    ChoicesPanel(Contacts contacts, RecordChoice record, Journal journal, Phrasebook phrases, Ids ids) {
        this.contacts = contacts;
        this.record = record;
        this.journal = journal;
        this.phrases = phrases;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "choices";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Action sees() {
        return Action.CHOOSE;
    }

    @Override
    public Optional<Part> part(Own own) {
        return contacts.find(own.contact()).map(contact -> new Part(phrases.say(own.language(), "own.choices"),
                phrases.say(own.language(), "own.choices-intro"),
                Arrays.stream(Purpose.values()).filter(purpose -> offered(purpose, contact)).map(purpose -> row(contact, purpose, own.language())).toList()));
    }

    private static boolean offered(Purpose purpose, Contact contact) {
        return purpose != Purpose.COMPANY_NEWS || contact.audience() == Contact.Audience.COMPANY;
    }

    private Row row(Contact contact, Purpose purpose, String language) {
        boolean wanted = contact.standing().wants(purpose, Choice.EVERYWHERE);
        String what = phrases.say(language, "choice." + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Deed deed = wanted ? new Deed(NO, purpose.name(), phrases.say(language, "own.choose-no", Map.of("what", what)), null)
                : new Deed(YES, purpose.name(), phrases.say(language, "own.choose-yes", Map.of("what", what)), null);
        return new Row(what, phrases.say(language, wanted ? "own.wanted" : "own.not-wanted"),
                contact.choices().stream().filter(choice -> choice.purpose() == purpose).reduce((earlier, later) -> later)
                        .map(last -> phrases.say(language, "own.chosen-at", Map.of("at", phrases.formats(language).date(last.at().atZone(Rome.ZONE).toLocalDate())))).orElse(null),
                List.of(deed));
    }

    @Override
    public Did act(Own own, String deed, String ref) {
        Optional<Purpose> purpose = Arrays.stream(Purpose.values()).filter(each -> each.name().equals(ref)).findFirst();
        if (purpose.isEmpty() || !deed.equals(YES) && !deed.equals(NO)) {
            return Did.UNKNOWN;
        }
        boolean wanted = deed.equals(YES);
        Contact contact = contacts.find(own.contact()).orElseThrow();
        if (contact.standing().wants(purpose.get(), Choice.EVERYWHERE) != wanted) {
            String words = "own.choose-" + deed + "/" + own.language();
            record.record(contact.id(), purpose.get(), wanted, words, "own-page/" + ids.next());
            journal.record(Entry.of(wanted ? Kind.CHOICE_GIVEN : Kind.CHOICE_WITHDRAWN, Actor.person(contact.id())).person(contact.id())
                    .with("purpose", purpose.get()).with("words", words));
        }
        return new Did(true, phrases.say(own.language(), "own.chosen"));
    }
}
