package it.sportello.people.privacy

import it.sportello.bots.messaging.Urn
import it.sportello.journeys.Service
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Addresses
import it.sportello.people.loading.BringList
import it.sportello.people.loading.sheets.Sheet
import it.sportello.people.records.Origin
import it.sportello.platform.due.DueWork
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration

class StopOutlivesErasureSpec extends Specification {

    @Shared @AutoCleanup Service service = new Service()
    @Shared Known known = new Known(service)

    def "who said STOP and was erased is not written to again when a list brings the number back"() {
        given:
        def phone = Urn.of("tel:+3933311122$at")
        known.says(phone, 'buongiorno')
        if (stop) { known.says(phone, 'stop') }
        def id = service.person(phone).id()

        when:
        erase(id)

        then: 'nothing is known of the number, and it stands nowhere'
        service.bean(Addresses).find(phone).empty
        known.found(["3933311122$at"]) == []

        when:
        load("33311122$at")

        then:
        service.person(phone).id() != id
        Purpose.values().every { service.person(phone).standing().wants(it, Choice.EVERYWHERE) == (!stop && it.basis() == Purpose.Basis.PUBLIC_TASK) }

        where:
        stop  | at
        true  | 33
        false | 44
    }

    def "who said STOP, was erased and writes again is answered; RIPRENDI takes the STOP back, also from the next erasure"() {
        given:
        def phone = Urn.of('tel:+393337778889')
        known.says(phone, 'stop')
        erase(service.person(phone).id())

        when:
        known.says(phone, 'buongiorno')
        def sent = service.recorder.of(phone).size()

        then:
        sent > 0
        !service.person(phone).standing().wants(Purpose.SERVICE_NEWS, 'sms')

        when:
        known.says(phone, 'riprendi')

        then:
        service.person(phone).standing().wants(Purpose.SERVICE_NEWS, 'sms')

        when:
        erase(service.person(phone).id())
        load('3337778889')

        then:
        service.person(phone).standing().wants(Purpose.SERVICE_NEWS, 'sms')
    }

    def "what outlives is a digest that another installation could not make"() {
        given:
        def other = new Service()
        def phone = Urn.of('tel:+393330001112')

        when:
        def kept = [service, other].collect { one ->
            def there = one.is(service) ? known : new Known(one)
            there.says(phone, 'stop')
            one.bean(EraseForProgram).erase(one.person(phone).id(), 'SIL')
            one.bean(DueWork).tick()
            there.database.getCollection('refusals').find().toList()*.getString('_id') as Set
        }

        then:
        kept[1].size() == 1
        kept[0].intersect(kept[1]) == [] as Set

        cleanup:
        other?.close()
    }

    private void erase(String id) {
        assert service.bean(EraseForProgram).erase(id, 'SIL').present
        service.bean(DueWork).tick()
        service.later(ErasePerson.SETTLED + Duration.ofSeconds(1))
    }

    private void load(String phone) {
        def load = service.bean(BringList).bring(new Sheet(['Cognome', 'Nome', 'Cellulare'], [new Sheet.Line(2, ['Neri', 'Ada', phone])]),
                Known.OFFICE, 'elenco', null, Origin.Basis.PUBLIC_TASK, 'staff')
        service.bean(BringList).letIn(load)
        service.bean(DueWork).tick()
    }
}
