package it.sportello.people.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Everyone we talk with. Whoever was merged into another person is found as that person ({@link SamePerson}). */
public interface Contacts {

    Optional<Contact> find(String id);

    List<Contact> findAll(Collection<String> ids);

    /** Each of these ids with the person it leads to: two ids of one person lead to the same. Ids that lead nowhere are left out. */
    Map<String, Contact> byId(Collection<String> ids);

    /** Adds a contact unless one with its id is there already; returns the one that is there. */
    Contact add(Contact contact);

    /** Adds many at once, for loading; those already there stay as they are. */
    void addAll(List<Contact> contacts);

    /**
     * Changes one contact; {@code change} may be applied more than once when two writers meet.
     *
     * @throws java.util.NoSuchElementException when there is no such contact
     */
    Contact change(String id, UnaryOperator<Contact> change);

    /** Ids of those who call themselves so: every word begins a word of the name; at most {@code most}, in no order. */
    Set<String> named(Collection<String> words, int most);

    /** Everyone, once each, in no order and with flat memory: for an audience by filter. */
    void each(Consumer<Contact> visitor);
}
