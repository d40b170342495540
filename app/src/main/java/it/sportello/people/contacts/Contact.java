package it.sportello.people.contacts;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Choices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Anyone we talk with; citizen, employer, operator are roles.
 *
 * @param id       ours
 * @param version  grows with each change
 * @param name     what they call themselves, or {@code null}; never an identity
 * @param language it, en, fr, ar; {@code null} before the first guess
 * @param office   code of the office that serves them, or {@code null}
 * @param town     belfiore of where they live, or {@code null}
 * @param audience CITIZEN or COMPANY: never mixed in a broadcast
 * @param age      what we know of it
 * @param urns     addresses in the person's order, e-mail after every chat and SMS last
 * @param choices  everything chosen, oldest first; only ever added to
 * @param since    when we first met
 */
public record Contact(String id, long version, String name, String language, String office, String town,
                      Audience audience, Age age, List<Urn> urns, List<Choice> choices, Instant since) {

    public enum Audience { CITIZEN, COMPANY }

    /** A minor gets general information only, until a guardian or an operator confirms. */
    public enum Age { UNKNOWN, ADULT, MINOR, MINOR_CONFIRMED }

    /** What can be answered comes first, and what costs nothing before what does. */
    public static final Comparator<Urn> ORDER = Comparator.comparing(urn -> urn.scheme().equals(ChannelType.SMS.scheme()) ? 2
            : urn.scheme().equals(ChannelType.EMAIL.scheme()) ? 1 : 0);

    public Contact {
        urns = List.copyOf(urns);
        choices = List.copyOf(choices);
    }

    public static Contact newcomer(String id, Urn urn, Instant now) {
        return new Contact(id, 0, null, null, null, null, Audience.CITIZEN, Age.UNKNOWN, List.of(urn), List.of(), now);
    }

    public Choices standing() {
        return new Choices(choices);
    }

    public Contact withName(String name) {
        return new Contact(id, version, name, language, office, town, audience, age, urns, choices, since);
    }

    public Contact withLanguage(String language) {
        return new Contact(id, version, name, language, office, town, audience, age, urns, choices, since);
    }

    public Contact withOffice(String office) {
        return new Contact(id, version, name, language, office, town, audience, age, urns, choices, since);
    }

    public Contact withTown(String town) {
        return new Contact(id, version, name, language, office, town, audience, age, urns, choices, since);
    }

    public Contact withAge(Age age) {
        return new Contact(id, version, name, language, office, town, audience, age, urns, choices, since);
    }

    /** What a person says of their own age. It never lifts what a guardian or an operator must confirm. */
    public Contact declaring(boolean adult) {
        return age == Age.MINOR || age == Age.MINOR_CONFIRMED ? this : withAge(adult ? Age.ADULT : Age.MINOR);
    }

    public Contact withUrns(List<Urn> urns) {
        return new Contact(id, version, name, language, office, town, audience, age, urns, choices, since);
    }

    /** The same, reached also at an address: where it stands in {@link #ORDER}. */
    public Contact reachedAlso(Urn urn) {
        return withUrns(Stream.concat(urns.stream(), Stream.of(urn)).distinct().sorted(ORDER).toList());
    }

    public Contact choosing(List<Choice> more) {
        List<Choice> all = new java.util.ArrayList<>(choices);
        more.stream().filter(choice -> !all.contains(choice)).forEach(all::add);
        return new Contact(id, version, name, language, office, town, audience, age, urns, all, since);
    }

    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
