package it.sportello.talk.broadcasts.mongo;

import it.sportello.office.rights.Subject;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A broadcast that names a person: meant for that one alone, with words only for them, or leaving them out. */
final class PersonalBroadcasts {

    private static final String CONTACT = "contact";
    private static final String NOBODY = "-";

    private final Broadcasts broadcasts;

    PersonalBroadcasts(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    void forget(Broadcast broadcast, Subject subject) {
        boolean alone = subject.is(broadcast.audience().terms().get(CONTACT));
        if (alone || broadcast.audience().without().stream().anyMatch(subject::is)) {
            broadcasts.change(broadcast.id(), found -> nobodys(found, subject, alone));
        }
    }

    private static Broadcast nobodys(Broadcast found, Subject subject, boolean alone) {
        Map<String, String> terms = new HashMap<>(found.audience().terms());
        Set<String> without = new HashSet<>(found.audience().without());
        subject.ids().forEach(without::remove);
        if (alone) {
            terms.put(CONTACT, NOBODY);
        }
        Audience audience = new Audience(found.audience().kind(), found.audience().of(), terms, without);
        return new Broadcast(found.id(), found.version(), found.office(), alone ? "A una persona" : found.title(), found.purpose(), found.subject(),
                alone ? Map.of("it", NOBODY) : found.texts(), audience, found.state(), found.plan(), found.run(), found.author(), found.approver());
    }
}
