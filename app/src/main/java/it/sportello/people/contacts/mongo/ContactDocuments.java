package it.sportello.people.contacts.mongo;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import org.bson.Document;

import java.util.Date;

/** A contact to and from its document. */
final class ContactDocuments {

    private ContactDocuments() {
    }

    static Document write(Contact contact) {
        return new Document("_id", contact.id())
                .append("version", contact.version())
                .append("name", contact.name())
                .append("language", contact.language())
                .append("office", contact.office())
                .append("town", contact.town())
                .append("audience", contact.audience().name())
                .append("age", contact.age().name())
                .append("urns", contact.urns().stream().map(Urn::text).toList())
                .append("choices", contact.choices().stream().map(ContactDocuments::write).toList())
                .append("since", Date.from(contact.since()));
    }

    static Document write(Choice choice) {
        return new Document("purpose", choice.purpose().name())
                .append("channel", choice.channel())
                .append("wanted", choice.wanted())
                .append("at", Date.from(choice.at()))
                .append("words", choice.words())
                .append("message", choice.message());
    }

    static Contact read(Document found) {
        return new Contact(found.getString("_id"), found.get("version", Number.class).longValue(), found.getString("name"),
                found.getString("language"), found.getString("office"), found.getString("town"),
                Contact.Audience.valueOf(found.getString("audience")), Contact.Age.valueOf(found.getString("age")),
                found.getList("urns", String.class).stream().map(Urn::of).toList(),
                found.getList("choices", Document.class).stream().map(ContactDocuments::choice).toList(),
                found.getDate("since").toInstant());
    }

    private static Choice choice(Document found) {
        return new Choice(Purpose.valueOf(found.getString("purpose")), found.getString("channel"),
                found.getBoolean("wanted"), found.getDate("at").toInstant(), found.getString("words"),
                found.getString("message"));
    }
}
