package it.sportello.people.merging.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.merging.Likely;
import it.sportello.people.merging.Merge;
import it.sportello.people.merging.MergeState;
import it.sportello.people.merging.Merges;
import it.sportello.people.merging.UndoMerge;
import it.sportello.people.records.FindPeople;
import it.sportello.people.records.Person;
import it.sportello.people.records.PersonWords;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the two pages of a merge show. */
@Singleton
class MergePage {

    static final String FIND = "people/merging/find";
    static final String PREVIEW = "people/merging/preview";

    private final FindPeople people;
    private final Likely likely;
    private final Merges merges;
    private final UndoMerge undo;
    private final SideBySide beside;
    private final PersonWords words;

    MergePage(FindPeople people, Likely likely, Merges merges, UndoMerge undo, SideBySide beside, PersonWords words) {
        this.people = people;
        this.likely = likely;
        this.merges = merges;
        this.undo = undo;
        this.beside = beside;
        this.words = words;
    }

    @Introspected
    record Other(String contact, String name, String born) {
    }

    /** @param prevents why it cannot be taken back, or {@code null} */
    @Introspected
    record Done(String id, String by, String day, String until, String prevents) {
    }

    Map<String, Object> find(Contact contact, String asked, SignedIn who) {
        Map<String, Object> model = new HashMap<>(Map.of("id", contact.id(), "name", beside.name(contact), "words", asked,
                "asked", !asked.isEmpty(), "likely", others(contact, likely.of(contact), who),
                "found", asked.isEmpty() ? List.of() : others(contact, people.find(asked), who)));
        model.put("merges", merges.of(contact.id()).stream()
                .filter(merge -> merge.state() == MergeState.DONE && merge.into().equals(contact.id())).map(this::done).toList());
        return model;
    }

    Map<String, Object> wrong(Contact contact, String asked, SignedIn who) {
        Map<String, Object> model = find(contact, "", who);
        model.putAll(Map.of("words", asked, "error", "Scrivi almeno due lettere del nome, oppure un numero intero."));
        return model;
    }

    Map<String, Object> preview(Contact into, Contact from, SignedIn who) {
        return Map.of("into", into.id(), "from", from.id(), "name", beside.name(into), "other", beside.name(from),
                "same", into.id().equals(from.id()), "rows", beside.rows(into, from, who), "days", Merge.DAYS);
    }

    /** Whether the one was shown as likely the same as the other. */
    boolean suggested(Contact into, Contact from) {
        return likely.of(into).stream().anyMatch(person -> person.contact().id().equals(from.id()));
    }

    Optional<Merge> of(Contact contact, String merge) {
        return merges.of(contact.id()).stream().filter(each -> each.id().equals(merge) && each.into().equals(contact.id())).findFirst();
    }

    private List<Other> others(Contact contact, List<Person> people, SignedIn who) {
        return people.stream().filter(person -> !person.contact().id().equals(contact.id()) && Person.mayRead(who, person.contact()))
                .map(person -> new Other(person.contact().id(), person.called(),
                        person.record() == null || person.record().born() == null ? "" : words.day(person.record().born()))).toList();
    }

    private Done done(Merge merge) {
        return new Done(merge.id(), merge.by(), words.day(LocalDate.ofInstant(merge.at(), Rome.ZONE)),
                words.day(LocalDate.ofInstant(merge.until(), Rome.ZONE)), undo.prevents(merge).orElse(null));
    }
}
