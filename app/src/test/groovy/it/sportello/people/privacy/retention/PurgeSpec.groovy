package it.sportello.people.privacy.retention

import it.sportello.bots.messaging.Urn
import it.sportello.journeys.Service
import it.sportello.people.loading.BringList
import it.sportello.people.loading.LoadState
import it.sportello.people.loading.Loads
import it.sportello.people.loading.sheets.Sheet
import it.sportello.people.privacy.Known
import it.sportello.people.records.Origin
import it.sportello.platform.due.DueWork
import it.sportello.platform.time.Rome
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate

class PurgeSpec extends Specification {

    @AutoCleanup Service service = new Service()
    Known known = new Known(service)

    def "once a night what has stayed long enough goes, and what has not stays"() {
        given:
        def old = Urn.of('telegram:501')
        def late = Urn.of('telegram:502')
        known.says(old, 'parole di una volta')
        def list = service.bean(BringList).bring(new Sheet(['Cognome', 'Cellulare'], [new Sheet.Line(2, ['Neri', '3331112223'])]), Known.OFFICE, 'elenco', null, Origin.Basis.PUBLIC_TASK, 'staff')

        when: 'thirty days later nobody has let the list in'
        service.clock.advance(Duration.ofDays(31))
        night()

        then:
        service.bean(Loads).page(list.id(), 0).empty
        service.bean(Loads).find(list.id()).get().state() == LoadState.DISCARDED
        known.found(['parole di una volta']).size() > 0

        when: 'the body decides that half a year is enough'
        service.bean(Periods).set(new Period('conversations', '', 180, today(), 'Ada'))
        service.clock.advance(Duration.ofDays(330))
        known.says(late, 'parole recenti')
        service.clock.advance(Duration.ofDays(10))
        night()

        then:
        known.found(['parole di una volta']) == []
        known.found(['parole recenti']).size() > 0

        and: 'the person is still known'
        service.person(old) != null
    }

    def "the table says what holds, since when and by whom; before that, what we propose"() {
        expect:
        service.bean(Table).rows().find { it.kind() == 'conversations' }.with { [it.days(), it.words(), it.since()] } == [365, 'un anno', null]

        when:
        service.bean(Periods).set(new Period('conversations', '', 365, LocalDate.parse('2026-11-23'), 'Ada'))
        service.bean(Periods).set(new Period('conversations', '', 90, LocalDate.parse('2026-11-24'), 'Ugo'))

        then:
        service.bean(Table).rows().find { it.kind() == 'conversations' }.with { [it.days(), it.words(), it.since().toString(), it.by()] } == [90, '3 mesi', '2026-11-24', 'Ugo']
        service.bean(Periods).past('conversations')*.days() == [90, 365]
    }

    private LocalDate today() { service.now().atZone(Rome.ZONE).toLocalDate() }

    private void night() {
        service.bean(PurgeOld).handle(today().toString())
        service.bean(DueWork).tick()
    }
}
