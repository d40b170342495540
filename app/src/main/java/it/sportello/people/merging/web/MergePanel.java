package it.sportello.people.merging.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.merging.Likely;
import it.sportello.people.merging.Merge;
import it.sportello.people.merging.MergeState;
import it.sportello.people.merging.Merges;
import it.sportello.people.records.Person;
import it.sportello.people.records.PersonWords;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who a person was merged with, and who may be the same. */
@Singleton
class MergePanel implements PersonPanel {

    private final Merges merges;
    private final Likely likely;
    private final Contacts contacts;
    private final SamePerson same;
    private final PersonWords words;

    MergePanel(Merges merges, Likely likely, Contacts contacts, SamePerson same, PersonWords words) {
        this.merges = merges;
        this.likely = likely;
        this.contacts = contacts;
        this.same = same;
        this.words = words;
    }

    @Override
    public String title() {
        return "La stessa persona";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        if (same.pointsTo(contact).isPresent()) {
            return List.of();
        }
        String path = "/people/" + contact + "/merge";
        Stream<HomePanel.Line> done = merges.of(contact).stream().filter(merge -> merge.state() == MergeState.DONE && merge.into().equals(contact))
                .map(merge -> new HomePanel.Line("Unita a un'altra scheda da " + merge.by(), "il " + day(merge) + ", si può annullare fino al "
                        + words.day(LocalDate.ofInstant(merge.until(), Rome.ZONE)), path));
        Stream<HomePanel.Line> maybe = contacts.find(contact).stream().flatMap(found -> likely.of(found).stream())
                .filter(person -> Person.mayRead(who, person.contact()))
                .map(person -> new HomePanel.Line("Forse è la stessa: " + person.called(), "nata il " + words.day(person.record().born()),
                        path + "?with=" + person.contact().id()));
        return Stream.concat(done, maybe).toList();
    }

    @Override
    public List<Step> trace(String contact) {
        return same.pointsTo(contact).isPresent() ? List.of() : merges.of(contact).stream().map(merge -> new Step(merge.at(),
                (merge.state() == MergeState.UNDONE ? "Unita a un'altra scheda, poi divisa di nuovo (" : "Unita a un'altra scheda (") + merge.by() + ")",
                "/people/" + contact + "/merge")).toList();
    }

    private String day(Merge merge) {
        return words.day(LocalDate.ofInstant(merge.at(), Rome.ZONE));
    }
}
