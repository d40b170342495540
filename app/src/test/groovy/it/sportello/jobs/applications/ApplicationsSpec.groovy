package it.sportello.jobs.applications

import it.sportello.TestStore
import it.sportello.jobs.applications.mongo.ApplicationStore
import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.VacancyState
import it.sportello.jobs.vacancies.mongo.VacancyStore
import it.sportello.jobs.vacancies.offer.Source
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.platform.ids.Numbers
import spock.lang.Specification

import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors

import static it.sportello.jobs.applications.ApplicationState.*

class ApplicationsSpec extends Specification {

    def store = new TestStore()
    def now = store.clock.instant()
    def vacancies = VacancyStore.in(store)
    def applications = ApplicationStore.in(store)
    def ages = [:].withDefault { Contact.Age.ADULT }
    def contacts = [find: { String id -> Optional.of(person(id)) }] as Contacts
    def applying = new ApplyForVacancy(vacancies, applications, contacts, new Numbers(store, store.clock))
    def moving = new MoveApplication(applications, store.clock)

    def "a person who applies gets a receipt with number and time"() {
        given:
        open('PA-1')

        when:
        def application = apply('PA-1', 'anna').application()

        then:
        application.receipt() ==~ /2026-\d{7}/
        application.at() == now
        application.state() == RECEIVED
        applications.count('PA-1') == 1
    }

    def "a second application finds the first, with its receipt, and counts once"() {
        given:
        open('PA-1')
        def first = apply('PA-1', 'anna', 'call-1').application()

        when:
        def second = apply('pa-1 ', 'anna', 'call-2')

        then:
        second instanceof Applying.AlreadyApplied
        second.application().receipt() == first.receipt()
        applications.count('PA-1') == 1
    }

    def "the same call played again after a crash answers the same, even if the vacancy closed meanwhile"() {
        given:
        def vacancy = open('PA-1')
        def first = apply('PA-1', 'anna', 'call-1')
        PublishedVacancy.end(vacancies, vacancy, VacancyState.CLOSED_UNKNOWN, now)

        expect:
        apply('PA-1', 'anna', 'call-1') == first
        apply('PA-1', 'bruno', 'call-9') instanceof Applying.Closed
    }

    def "fifty applications of one person at once make one application and one count"() {
        given:
        open('PA-1')
        def pool = Executors.newFixedThreadPool(16)

        when:
        def calls = (1..50).collect { n -> { -> apply('PA-1', 'anna', "call-$n") } as Callable }
        def told = pool.invokeAll(calls)*.get()

        then:
        told.count { it instanceof Applying.Applied } == 1
        told*.application()*.receipt().toSet().size() == 1
        applications.count('PA-1') == 1
        applications.ofVacancy('PA-1', 0, 10).size() == 1

        cleanup:
        pool.shutdownNow()
    }

    def "a vacancy #what cannot be applied for: #answer.simpleName"() {
        given:
        PublishedVacancy.in(vacancies, 'PA-1', now, with)

        expect:
        answer.isInstance(apply('PA-1', 'anna'))
        applications.count('PA-1') == 0

        where:
        what                       | with                                                       || answer
        'reserved by L. 68/99'     | [reserved: true]                                           || Applying.Reserved
        'found elsewhere'          | [source: new Source.Found('https://x.example', 'mail')]    || Applying.Elsewhere
        'whose last day has passed'| [until: LocalDate.parse('2026-11-22')]                     || Applying.Closed
    }

    def "a vacancy nobody knows is unknown"() {
        expect:
        apply('XX-9', 'anna') instanceof Applying.UnknownVacancy
    }

    def "under 18 nobody applies until a guardian or an operator has confirmed"() {
        given:
        open('PA-1')
        ages.carlo = Contact.Age.MINOR

        expect:
        apply('PA-1', 'carlo') instanceof Applying.Minor
        applications.count('PA-1') == 0

        when:
        ages.carlo = Contact.Age.MINOR_CONFIRMED

        then:
        apply('PA-1', 'carlo') instanceof Applying.Applied
    }

    def "who was never asked whether they are 18 is asked before their first application, and only then"() {
        given:
        open('PA-1')
        ages.dora = Contact.Age.UNKNOWN

        expect:
        apply('PA-1', 'dora') instanceof Applying.AgeUnknown
        apply('XX-9', 'dora') instanceof Applying.UnknownVacancy
        applications.count('PA-1') == 0
    }

    def "an application in state #from may be withdrawn by the person: #may"() {
        given:
        open('PA-1')
        apply('PA-1', 'anna')
        way.each { moving.move('PA-1', 'anna', it) }

        expect:
        moving.move('PA-1', 'anna', WITHDRAWN) instanceof MoveApplication.Moved.Done == may
        applications.count('PA-1') == 1

        where:
        way                          || may
        []                           || true
        [EVALUATED]                  || true
        [EVALUATED, SUITABLE]        || true
        [EVALUATED, SUITABLE, SENT]  || false
        [NOT_SUITABLE]               || false
        from = way ? way.last() : RECEIVED
    }

    def "a person finds all their applications, the latest first"() {
        given:
        ['PA-1', 'PA-2'].each { open(it) }
        apply('PA-1', 'anna')
        store.clock.advance(java.time.Duration.ofHours(1))
        apply('PA-2', 'anna')
        apply('PA-2', 'bruno')

        expect:
        applications.ofPerson('anna')*.vacancy() == ['PA-2', 'PA-1']
        applications.ofVacancy('PA-2', 0, 10)*.contact().toSet() == ['anna', 'bruno'] as Set
        applications.ofPerson('nobody') == []
    }

    private apply(String code, String contact, String call = "call-$code-$contact") {
        applying.apply(code, contact, call, 'it', store.clock.instant())
    }

    private open(String code) {
        PublishedVacancy.in(vacancies, code, now)
    }

    private Contact person(String id) {
        new Contact(id, 1, 'Anna', 'it', null, null, Contact.Audience.CITIZEN, ages[id], [], [], now)
    }
}
