package it.sportello.jobs.vacancies.demo

import it.sportello.Desk
import it.sportello.jobs.occupations.Occupations
import it.sportello.jobs.vacancies.Vacancies
import it.sportello.jobs.vacancies.VacancyState
import it.sportello.office.offices.Offices
import it.sportello.office.places.Places
import it.sportello.office.staff.Role
import it.sportello.people.records.FindPeople
import it.sportello.people.records.TaxCode
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

    def "its invented people are found by name, tax code and telephone like anybody, and are marked as invented"() {
        given:
        def operator = desk.as(Role.ADMINISTRATOR, [])
        def annas = desk.bean(FindPeople).find('Anna')

        expect:
        annas.size() == 15
        annas.every { it.name() ==~ /Anna Prova \d+/ && it.record().origin().source() == 'Persona inventata per la dimostrazione' }
        annas.every { TaxCode.read(it.record().taxCode().text()).present && it.record().taxCode().agreesWith(it.record().born()) }
        annas*.record()*.taxCode()*.text()*.take(6).toSet() == ['PRVNNA'] as Set
        desk.bean(FindPeople).find(annas.first().record().taxCode().text())*.contact()*.id() == [annas.first().contact().id()]
        desk.bean(FindPeople).find('prova').size() == 100
        operator.follow('/people', [words: 'Anna']).page.text().contains('Anna Prova')
    }
}
