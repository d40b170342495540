package it.sportello.talk.broadcasts;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Contact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a broadcast is for.
 *
 * @param kind    which {@link AudienceSource} finds them: {@code subscribers}, {@code filter}, {@code person}
 * @param of      citizens or companies, never both
 * @param terms   what the source needs: {@code vacancy}, {@code office}, {@code town}, {@code occupation}, {@code language},
 *                {@code channel}, {@code heard-after} (ISO day), {@code contact}, {@link #SCHEMES}, and the {@code purpose} we write for
 * @param without contact ids left out
 */
public record Audience(String kind, Contact.Audience of, Map<String, String> terms, Set<String> without) {

    public static final String SUBSCRIBERS = "subscribers";
    public static final String FILTER = "filter";
    public static final String PERSON = "person";

    /** Kinds of address, with spaces between, in the order in which they are tried; each person's own order where there is none. */
    public static final String SCHEMES = "schemes";

    /** The terms of {@link #FILTER}. */
    public static final List<String> TERMS = List.of("office", "town", "language", "channel", "heard-after");

    public Audience {
        terms = Map.copyOf(terms);
        without = Set.copyOf(without);
    }

    /** The person with the addresses this audience is written to by, in its order: what fails at one goes on to the next. */
    public Contact reading(Contact person) {
        if (!terms.containsKey(SCHEMES)) {
            return person;
        }
        List<String> schemes = Arrays.asList(terms.get(SCHEMES).split(" "));
        return person.withUrns(person.urns().stream().filter(urn -> schemes.contains(urn.scheme()))
                .sorted(Comparator.comparing((Urn urn) -> schemes.indexOf(urn.scheme()))).toList());
    }
}
