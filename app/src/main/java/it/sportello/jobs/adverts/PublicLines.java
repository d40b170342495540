package it.sportello.jobs.adverts;

import it.sportello.people.contacts.Contact;

import java.util.Collection;
import java.util.List;

/** The public channels, by office and audience: implemented over the configured lines. */
public interface PublicLines {

    /** @param audience a line has exactly one. @return ids of lines, those of the region included */
    List<String> of(Collection<String> offices, Contact.Audience audience);
}
