package it.sportello.jobs.vacancies.search

import it.sportello.TestStore
import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.Vacancy
import it.sportello.jobs.vacancies.VacancyState
import it.sportello.jobs.vacancies.mongo.VacancyStore
import it.sportello.jobs.vacancies.offer.Contract
import it.sportello.jobs.vacancies.offer.Hours
import it.sportello.jobs.occupations.Occupations
import it.sportello.office.places.Places
import spock.lang.Shared
import spock.lang.Specification

import java.time.LocalDate

class SearchVacanciesSpec extends Specification {

    @Shared Places places = new Places()
    @Shared Occupations occupations = new Occupations()
    @Shared TestStore store = new TestStore()
    @Shared SearchVacancies search = search()

    def setupSpec() {
        publish('CA-1', title: 'Cameriere di sala', occupation: 'cameriere', place: 'B354')
        publish('CA-2', title: 'Cameriera ai piani', occupation: 'cameriere-piani', place: 'H118')
        publish('CA-3', title: 'Barista', occupation: 'barista', place: 'B354', until: LocalDate.parse('2026-11-22'))
        publish('SS-1', title: 'Addetta alle pulizie', occupation: 'addetto-pulizie', place: 'I452', hours: Hours.PART_TIME)
        publish('SS-2', title: 'Addetto pulizie uffici', occupation: 'addetto-pulizie', place: 'I452', hours: Hours.FULL_TIME)
        publish('PA-1', title: 'Autista di camion', occupation: 'autista-camion', place: 'G273', licence: 'C')
        publish('PA-2', title: 'Autista autoarticolato', occupation: 'autista-camion', place: 'G273', licence: 'CE')
        publish('PA-3', title: 'Programmatore', occupation: 'programmatore', place: 'G273', remote: true,
                contract: Contract.PERMANENT, translations: [en: new it.sportello.jobs.vacancies.offer.Offer.Words('Software developer', 'Remote')])
        publish('PA-4', title: 'Impiegata', occupation: 'impiegato-amministrativo', place: 'G273', reserved: true)
    }

    def "'#words' finds #codes"() {
        expect:
        found(words) == codes

        where:
        words                                | codes
        'cameriere a Cagliari'               | ['CA-1', 'CA-2']
        'lavoro part time pulizie sassari'   | ['SS-1', 'SS-2']
        'pulizie tempo pieno a Sassari'      | ['SS-2', 'SS-1']
        'autista patente C'                  | ['PA-1']
        'autista patente CE palermo'         | ['PA-1', 'PA-2']
        'autista a Sassari'                  | []
        'cameriera a Cagliari entro 3 km'    | ['CA-1']
        'software developer'                 | ['PA-3']
        'programmatore a Cagliari'           | ['PA-3']
        'astronauta'                         | []
    }

    def "a vacancy whose last day has passed is not found any more"() {
        expect:
        found('barista cagliari') == []
    }

    def "a town kept before serves when the words name none"() {
        expect:
        found('autista patente c', 'Palermo') == ['PA-1']
        found('autista patente c', 'I452') == []
    }

    def "a vacancy reserved by L. 68/99 is never found"() {
        expect:
        !found('impiegata palermo').contains('PA-4')
        !found('palermo').contains('PA-4')
    }

    def "'#words' asks for reserved vacancies: #reserved"() {
        expect:
        search.search(words, '') instanceof SearchVacancies.Finding.Reserved == reserved

        where:
        words                                  | reserved
        'lavoro categorie protette palermo'    | true
        'offerte legge 68'                     | true
        'L. 68/99'                             | true
        'collocamento mirato Cagliari'         | true
        'assistenza disabili cagliari'         | false
        'magazziniere 68 euro'                 | false
    }

    def "every replica finds a new vacancy at its next search, and loses a closed one"() {
        given:
        def other = search()

        when:
        def vacancy = publish('OR-1', title: 'Saldatore', occupation: 'saldatore', place: 'G113')

        then:
        codes(other, 'saldatore') == ['OR-1']
        codes(search, 'saldatore') == ['OR-1']

        when:
        PublishedVacancy.end(VacancyStore.in(store), vacancy, VacancyState.CLOSED_UNKNOWN, store.clock.instant())

        then:
        codes(other, 'saldatore') == []
        codes(search, 'saldatore') == []
    }

    private List<String> found(String words, String place = '') {
        codes(search, words, place)
    }

    private static List<String> codes(SearchVacancies search, String words, String place = '') {
        search.search(words, place).vacancies()*.code()
    }

    private SearchVacancies search() {
        def published = new PublishedVacancies(VacancyStore.publications(store), VacancyStore.in(store), store.clock)
        new SearchVacancies(published, new ReadWish(places, occupations), places, store.clock)
    }

    private Vacancy publish(Map with, String code) {
        PublishedVacancy.in(VacancyStore.in(store), code, store.clock.instant(), with)
    }
}
