package it.sportello.people.loading.web

import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Addresses
import it.sportello.platform.api.ApiWorld
import it.sportello.platform.api.Program
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

@Stepwise
class ApiContactsSpec extends Specification {

    static final TOLD = [office: ApiWorld.OFFICE, source: 'SIL', basis: 'PUBLIC_TASK', family: 'Rossi', given: 'Ada', email: 'Ada.Rossi@Example.org']

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared ApiWorld world = new ApiWorld(desk)
    @Shared Program program = Program.with(desk, ['contacts.write', 'contacts.read'])
    @Shared String ada

    def "whoever is told with an e-mail alone can be reached by it, and is read so"() {
        when:
        def told = program.post('/api/v1/contacts', TOLD).json
        ada = told.id

        then:
        told.outcome == 'new'
        program.get("/api/v1/contacts/$ada").json.addresses == ['email']
        desk.bean(Addresses).find(Urn.of('mailto:ada.rossi@example.org')).get().contact() == ada
    }

    def "told again they are known; a phone of theirs does not make them two"() {
        expect:
        program.post('/api/v1/contacts', TOLD).json == [id: ada, outcome: 'known']
        program.post('/api/v1/contacts', TOLD + [phone: '3331234567']).json == [id: ada, outcome: 'known']
    }

    def "who is known by tax code gets the e-mail that was missing"() {
        given:
        def known = program.post('/api/v1/contacts', TOLD + [given: 'Ugo', taxCode: 'RSSMRA80A01H501U', email: '', phone: '3337654321']).json

        when:
        def again = program.post('/api/v1/contacts', TOLD + [given: 'Ugo', taxCode: 'RSSMRA80A01H501U', email: 'ugo@example.org']).json

        then:
        again == [id: known.id, outcome: 'known']
        program.get("/api/v1/contacts/$known.id").json.addresses == ['email', 'sms']
    }
}
