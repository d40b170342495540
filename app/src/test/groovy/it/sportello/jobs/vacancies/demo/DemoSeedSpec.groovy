package it.sportello.jobs.vacancies.demo

import it.sportello.Desk
import it.sportello.jobs.occupations.Occupations
import it.sportello.jobs.vacancies.Vacancies
import it.sportello.jobs.vacancies.VacancyState
import it.sportello.office.offices.Offices
import it.sportello.office.places.Places
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import io.micronaut.context.event.StartupEvent

class DemoSeedSpec extends Specification {

    @Shared
    @AutoCleanup
    Desk desk = new Desk('sportello.mode': 'demo')

    def "a demo begins with real offices and invented vacancies that say so"() {
        given:
        def offices = desk.bean(Offices)
        def vacancies = desk.bean(Vacancies)
        def codes = offices.all().collectMany { vacancies.codes(it.code(), Vacancies.Shelf.OPEN) }.toSet()
        def seeded = vacancies.byCodes(codes)

        expect:
        offices.all().size() == 73
        seeded.size() == 45
        seeded.every { it.state() == VacancyState.PUBLISHED && it.offer().employer().name().endsWith('(demo)') }
        seeded.every { desk.bean(Occupations).find(it.offer().occupation()).present }
        seeded.every { desk.bean(Places).find(it.offer().workplace().place()).present }
        seeded.every { it.offer().offices().every { code -> offices.find(code).present } }

        when: 'it is started again'
        desk.bean(SeedVacancies).onApplicationEvent(new StartupEvent(desk.server.applicationContext))

        then:
        offices.all().collectMany { vacancies.codes(it.code(), Vacancies.Shelf.OPEN) }.toSet() == codes
    }
}
