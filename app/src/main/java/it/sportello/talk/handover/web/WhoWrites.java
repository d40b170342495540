package it.sportello.talk.handover.web;

import it.sportello.office.tasks.PersonNames;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is at the other end, as a list of conversations tells it. */
@Singleton
class WhoWrites {

    private static final int AT_ONCE = 100;
    private static final Who NOBODY_KNOWS = new Who("Persona senza nome", "", null);

    private final Contacts contacts;
    private final PersonNames names;

    WhoWrites(Contacts contacts, PersonNames names) {
        this.contacts = contacts;
        this.names = names;
    }

    /** @param channels where they write: they tell two people of one name apart; @param office of theirs, or {@code null} */
    record Who(String name, String channels, String office) {
    }

    /** @return for each id who it is, somebody without a name when nobody knows */
    Map<String, Who> of(Collection<String> ids) {
        List<String> all = new ArrayList<>(ids);
        Map<String, Who> people = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<String, String> called = names.of(some);
            Map<String, Contact> known = contacts.byId(some);
            some.forEach(id -> people.put(id, known.containsKey(id) ? who(known.get(id), called.get(id)) : NOBODY_KNOWS));
        }
        return people;
    }

    private static Who who(Contact contact, String called) {
        return new Who(called == null ? NOBODY_KNOWS.name() : called,
                contact.urns().stream().map(ReadBroadcasts::channel).distinct().collect(Collectors.joining(", ")), contact.office());
    }
}
