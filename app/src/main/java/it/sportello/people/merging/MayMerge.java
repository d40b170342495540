package it.sportello.people.merging;

import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Why two people cannot become one. */
@Singleton
class MayMerge {

    private final Records records;
    private final SamePerson same;
    private final List<MergePart> parts;

    MayMerge(Records records, SamePerson same, List<MergePart> parts) {
        this.records = records;
        this.same = same;
        this.parts = parts;
    }

    Optional<String> prevents(Contact into, Contact from) {
        if (into.id().equals(from.id())) {
            return Optional.of("È già la stessa persona.");
        }
        if (into.audience() != from.audience()) {
            return Optional.of("Una è una persona, l'altra un'azienda: non si possono unire.");
        }
        if (codes(into.id()).flatMap(one -> codes(from.id()).filter(other -> !other.equals(one))).findAny().isPresent()) {
            return Optional.of("Hanno codici fiscali diversi: sono due persone.");
        }
        return parts.stream().flatMap(part -> part.prevents(from.id()).stream()).findFirst();
    }

    private Stream<String> codes(String contact) {
        return records.findAll(same.ids(contact)).stream().map(PersonRecord::taxCode).filter(Objects::nonNull).map(code -> code.text());
    }
}
