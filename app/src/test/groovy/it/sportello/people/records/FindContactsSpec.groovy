package it.sportello.people.records

import it.sportello.TestStore
import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.mongo.MongoAddresses
import it.sportello.people.contacts.mongo.MongoContacts
import it.sportello.people.contacts.mongo.OldNames
import it.sportello.people.records.mongo.MongoRecords
import spock.lang.AutoCleanup
import spock.lang.Specification

/** Whoever wrote to us first stands on no list: the name they have on their channel and their number are all there is. */
class FindContactsSpec extends Specification {

    @AutoCleanup('clear')
    TestStore store = new TestStore()
    def contacts = new MongoContacts(store, store.announce)
    def addresses = new MongoAddresses(store)
    def records = new MongoRecords(store)
    def people = new FindPeople(records, contacts, addresses, [])

    def "somebody without a record is found by the name on their channel, by its beginning, and by their number: #words"() {
        given:
        wrote('lucia', 'Lucia Prova', 'whatsapp:+393000000011')
        wrote('gio', 'Giovanni', 'telegram:7001')

        expect:
        people.find(words)*.contact()*.id() == [found]

        where:
        words             | found
        'Lucia Prova'     | 'lucia'
        'prova luc'       | 'lucia'
        'giovanni'        | 'gio'
        '3000000011'      | 'lucia'
        '+39 300 0000011' | 'lucia'
    }

    def "beside those on a list there are those who wrote first"() {
        given:
        wrote('chat', 'Maria', 'telegram:7002')
        contacts.add(Contact.newcomer('listed', Urn.of('tel:+393331234567'), store.clock.instant()))
        records.save(new PersonRecord('listed', 0, 'Sanna', 'Maria', null, null, new Origin('elenco', Origin.Basis.PUBLIC_TASK, null, store.clock.instant())))

        expect:
        people.find('maria')*.contact()*.id() as Set == ['chat', 'listed'] as Set
    }

    def "whoever takes another name is found by the new one only"() {
        given:
        wrote('ada', 'Ada Sanna', 'telegram:7003')

        when:
        contacts.change('ada', { it.withName('Zoe Sanna') })

        then:
        people.find('ada').empty
        people.find('zoe')*.contact()*.id() == ['ada']
        people.find('sanna')*.contact()*.id() == ['ada']
        names().every { !it.startsWith('ad') }
    }

    def "whoever was there before names were looked for is found from the next start on"() {
        given:
        wrote('old', 'Efisio Melis', 'telegram:7004')
        store.database.getCollection('contact-names').drop()

        when:
        OldNames.index(store, contacts)

        then:
        people.find('efisio')*.contact()*.id() == ['old']
    }

    private void wrote(String id, String name, String from) {
        def urn = Urn.of(from)
        addresses.heard(urn, 'line', store.clock.instant(), id)
        contacts.add(Contact.newcomer(id, urn, store.clock.instant()))
        contacts.change(id, { it.withName(name) })
    }

    private List<String> names() {
        store.database.getCollection('contact-names').find()*.getString('_id').toList()
    }
}
