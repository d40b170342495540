package it.sportello.jobs.notices.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import it.sportello.bots.messaging.Urn;
import it.sportello.jobs.notices.ChangeNotices;
import it.sportello.jobs.notices.Often;
import it.sportello.jobs.notices.Subscription;
import it.sportello.office.offices.FindOffice;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.records.Records;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Gives a demo three hundred invented people around Cagliari, Sassari and Palermo, on three channels and in four languages,
 * who asked for vacancies. Everything follows from a person's number, so a start cut short is finished by the next.
 */
@Singleton
@Order(Integer.MAX_VALUE)
@Requires(property = "sportello.mode", value = "demo")
class SeedPeople implements ApplicationEventListener<StartupEvent> {

    private static final int PEOPLE = 300;
    private static final List<String> LANGUAGES = List.of("it", "it", "it", "it", "it", "it", "en", "fr", "ar", "it");
    private static final List<String> TOWNS = List.of("B354", "B354", "I452", "G273");
    /** Of the vacancies of the demo near those towns. */
    private static final List<String> OCCUPATIONS = List.of("cameriere", "muratore", "cameriere", "commesso", "cuoco", "cassiere",
            "impiegato-amministrativo", "cameriere", "pizzaiolo", "infermiere");

    private final Contacts contacts;
    private final Addresses addresses;
    private final ChangeNotices notices;
    private final Records records;
    private final FindOffice offices;
    private final InstantSource clock;

    SeedPeople(Contacts contacts, Addresses addresses, ChangeNotices notices, Records records, FindOffice offices,
               InstantSource clock) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.notices = notices;
        this.records = records;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (records.find(id(PEOPLE - 1)).isEmpty()) {
            for (int number = 0; number < PEOPLE; number++) {
                add(number);
            }
        }
    }

    private void add(int number) {
        Instant heard = clock.instant().minus(Duration.ofHours(number % 40));
        Urn urn = urn(number);
        String town = TOWNS.get(number % TOWNS.size());
        InventedPerson person = new InventedPerson(number, town);
        Choice wanted = new Choice(Purpose.VACANCIES, Choice.EVERYWHERE, true, heard, "avvisi/it", "demo-" + number);
        addresses.heard(urn, "sim-" + (urn.scheme().equals("tel") ? "sms" : urn.scheme()), heard, id(number));
        notices.subscribe(id(number), new Subscription("demo-" + number, OCCUPATIONS.get(number * 7 % OCCUPATIONS.size()), town, 30, null, null, null,
                Often.AT_ONCE), 5);
        contacts.add(Contact.newcomer(id(number), urn, heard)
                .withName(person.given() + " " + person.family())
                .withLanguage(LANGUAGES.get(number % LANGUAGES.size()))
                .withTown(town)
                .withOffice(offices.forTown(town).offices().getFirst().code())
                .withAge(Contact.Age.ADULT)
                .choosing(List.of(wanted)));
        // last, because it is what the next start looks for
        records.save(person.record(id(number), heard));
    }

    private static Urn urn(int number) {
        return switch (number % 3) {
            case 0 -> new Urn("telegram", Integer.toString(3_100_000 + number));
            case 1 -> new Urn("whatsapp", "+39300010" + (1_000 + number));
            default -> new Urn("tel", "+39300020" + (1_000 + number));
        };
    }

    private static String id(int number) {
        return "demo%016d".formatted(number);
    }
}
