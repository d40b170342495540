package it.sportello.people.contacts.mongo

import it.sportello.TestStore
import it.sportello.people.contacts.Contacts
import it.sportello.platform.due.Due

/** What a start of the service asks for, done at once. */
class OldNames {

    static void index(TestStore store, Contacts contacts) {
        new IndexOldNames(contacts, [at: { kind, ref, when -> }, now: { kind, ref -> }] as Due, store).handle('done')
    }
}
