package it.sportello.jobs.applications;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.offer.Source;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.ids.Numbers;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A person applies for a vacancy in the chat: once, with a receipt. */
@Singleton
public class ApplyForVacancy {

    private final Vacancies vacancies;
    private final Applications applications;
    private final Contacts contacts;
    private final Numbers numbers;

    ApplyForVacancy(Vacancies vacancies, Applications applications, Contacts contacts, Numbers numbers) {
        this.vacancies = vacancies;
        this.applications = applications;
        this.contacts = contacts;
        this.numbers = numbers;
    }

    /**
     * @param code     as the person wrote it, in any case
     * @param call     id of the call: played again, it answers the same
     * @param language of the title on the receipt
     */
    public Applying apply(String code, String contact, String call, String language, Instant now) {
        Vacancy vacancy = vacancies.byCode(code.strip().toUpperCase()).orElse(null);
        if (vacancy == null) {
            return new Applying.UnknownVacancy();
        }
        if (vacancy.offer().reserved()) {
            return new Applying.Reserved();
        }
        Optional<Application> earlier = applications.find(vacancy.code(), contact);
        if (earlier.isPresent()) {
            return told(applications.add(earlier.get()), call);
        }
        LocalDate today = LocalDate.ofInstant(now, Rome.ZONE);
        if (!vacancy.isForEveryone() || vacancy.offer().validThrough().isBefore(today)) {
            return vacancy.progress().publishedAt() == null ? new Applying.UnknownVacancy() : new Applying.Closed(vacancy);
        }
        if (vacancy.offer().source() instanceof Source.Found found) {
            return new Applying.Elsewhere(vacancy, found.how(), found.link());
        }
        return switch (contacts.find(contact).map(Contact::age).orElse(Contact.Age.UNKNOWN)) {
            case UNKNOWN -> new Applying.AgeUnknown();
            case MINOR -> new Applying.Minor();
            case ADULT, MINOR_CONFIRMED -> told(applications.add(new Application(vacancy.code(), contact,
                    vacancy.offer().words(language).title(), numbers.next(), call, now, ApplicationState.RECEIVED, now)), call);
        };
    }

    private static Applying told(Application kept, String call) {
        if (kept.state() == ApplicationState.WITHDRAWN) {
            return new Applying.Withdrawn(kept);
        }
        return kept.call().equals(call) ? new Applying.Applied(kept) : new Applying.AlreadyApplied(kept);
    }
}
