package it.sportello.talk.leaving.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.leaving.ReopenMail;
import jakarta.inject.Singleton;

import java.util.List;

/** On the page of a person: which addresses they closed, and the way to open one. */
@Singleton
class MailPanel implements PersonPanel {

    private final Contacts contacts;
    private final ReopenMail mail;

    MailPanel(Contacts contacts, ReopenMail mail) {
        this.contacts = contacts;
        this.mail = mail;
    }

    @Override
    public String title() {
        return "E-mail fermate";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        return contacts.find(contact).filter(found -> found.id().equals(contact)).map(mail::left).orElse(List.of()).stream()
                .map(urn -> new HomePanel.Line("Non vuole più e-mail a " + urn.path(), null, "/people/" + contact + "/mail")).toList();
    }
}
