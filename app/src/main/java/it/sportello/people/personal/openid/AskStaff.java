package it.sportello.people.personal.openid;

import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import it.sportello.people.contacts.Contact;
import it.sportello.people.records.FindPeople;
import it.sportello.people.records.Person;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.DigestUtils;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks an office to look into who somebody is: once a day for one tax code, however often they try. */
@Singleton
class AskStaff {

    static final String KIND = "identity";
    private static final Duration WITHIN = Duration.ofDays(3);
    private static final int NAME = 24;

    private final Tasks tasks;
    private final FindPeople people;
    private final InstantSource clock;

    AskStaff(Tasks tasks, FindPeople people, InstantSource clock) {
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** @param doubtful the person with that tax code, of whom something else is known; or {@code null} when there is none */
    void who(Claimed claimed, Contact doubtful) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        String id = KIND + "-" + DigestUtils.sha256Hex(claimed.taxCode().text()).substring(0, NAME) + "-" + today;
        List<Person> alike = doubtful == null ? people.find(name(claimed)) : List.of();
        Contact one = doubtful != null ? doubtful : alike.size() == 1 ? alike.getFirst().contact() : null;
        String office = Optional.ofNullable(one).map(Contact::office).orElse(Task.ANY_OFFICE);
        tasks.open(Task.open(id, office, KIND, one == null ? null : one.id(), sentence(claimed, doubtful != null, alike), clock.instant().plus(WITHIN)));
    }

    private static String name(Claimed claimed) {
        return Stream.of(claimed.given(), claimed.family()).filter(part -> part != null).collect(Collectors.joining(" "));
    }

    private static String sentence(Claimed claimed, boolean doubtful, List<Person> alike) {
        String who = (name(claimed).isBlank() ? "Una persona" : name(claimed)) + ", codice fiscale " + claimed.taxCode().text();
        if (doubtful) {
            return who + ", è entrata con SPID o CIE, ma la data di nascita della scheda è diversa. Controlla la scheda.";
        }
        return who + ", è entrata con SPID o CIE, ma nessuna scheda ha questo codice. " + switch (alike.size()) {
            case 0 -> "Cerca la persona o aggiungila, poi scrivi il codice nella scheda.";
            case 1 -> "Forse è questa persona: se è lei, scrivi il codice nella scheda.";
            default -> "Le persone con questo nome sono più di una: trova quella giusta e scrivi il codice nella scheda.";
        };
    }
}
