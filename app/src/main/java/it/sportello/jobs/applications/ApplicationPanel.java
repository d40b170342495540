package it.sportello.jobs.applications;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.records.ReceiptHolders;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** What a person has applied for, on their page; and whose a receipt number is. */
@Singleton
class ApplicationPanel implements PersonPanel, ReceiptHolders {

    private static final int SHOWN = 20;

    private final Applications applications;

    ApplicationPanel(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String title() {
        return "Candidature";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        return applications.ofPerson(contact).stream().limit(SHOWN).map(one ->
                new HomePanel.Line(one.title() + " (" + one.receipt() + ")", one.state().label(), "/vacancies/" + one.vacancy())).toList();
    }

    @Override
    public List<Step> trace(String contact) {
        return applications.ofPerson(contact).stream()
                .map(one -> new Step(one.at(), "Si è candidata o candidato: " + one.title() + ", ricevuta " + one.receipt(), null)).toList();
    }

    @Override
    public Optional<String> holder(String receipt) {
        return applications.receipted(receipt).map(Application::contact);
    }
}
