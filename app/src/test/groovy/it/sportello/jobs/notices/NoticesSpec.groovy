package it.sportello.jobs.notices

import it.sportello.TestStore
import it.sportello.jobs.notices.mongo.NoticeStore
import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.Vacancy
import it.sportello.jobs.vacancies.mongo.VacancyStore
import it.sportello.jobs.vacancies.offer.Contract
import it.sportello.jobs.vacancies.offer.Hours
import it.sportello.jobs.vacancies.offer.Licence
import it.sportello.office.places.Places
import it.sportello.people.contacts.Contact
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.Broadcast
import spock.lang.Shared
import spock.lang.Specification

import java.util.concurrent.Callable
import java.util.concurrent.Executors

class NoticesSpec extends Specification {

    @Shared Places places = new Places()
    def store = new TestStore()
    def subscribers = NoticeStore.subscribers(store)
    def notices = new Notices(subscribers, places)
    def sends = NoticeStore.sends(store)
    def change = new ChangeNotices(subscribers, sends)

    def "a waiter wanted in Cagliari #reaches who asked for #wish"() {
        given:
        change.subscribe('anna', subscription(wish), 0)

        expect:
        heard(vacancy(occupation: 'cameriere', place: 'B354')) == (reaches == 'reaches' ? ['anna'] : [])

        where:
        wish                                                    | reaches
        [occupation: 'cameriere', place: 'B354', km: 0]         | 'reaches'
        [occupation: 'cameriere', place: 'H118', km: 20]        | 'reaches'
        [occupation: 'cameriere', place: 'I452', km: 30]        | 'does not reach'
        [occupation: 'cuoco', place: 'B354', km: 20]            | 'does not reach'
        [place: 'B354', km: 20]                                 | 'reaches'
        [occupation: 'cameriere']                               | 'reaches'
        [occupation: 'cameriere', contract: Contract.FIXED_TERM]| 'reaches'
        [occupation: 'cameriere', contract: Contract.PERMANENT] | 'does not reach'
        [occupation: 'cameriere', hours: Hours.PART_TIME]       | 'does not reach'
        [occupation: 'cameriere', licence: Licence.B]           | 'reaches'
    }

    def "who holds licence #held #hears of a vacancy that asks for C"() {
        given:
        change.subscribe('anna', subscription(licence: held), 0)

        expect:
        heard(vacancy(licence: 'C')) == (hears == 'hears' ? ['anna'] : [])

        where:
        held       | hears
        Licence.B  | 'does not hear'
        Licence.C  | 'hears'
        Licence.CE | 'hears'
        null       | 'hears'
    }

    def "nobody hears of a vacancy reserved by L. 68/99, not even who asked for any work"() {
        given:
        change.subscribe('anna', subscription([:]), 0)

        expect:
        heard(vacancy(reserved: true)) == []
    }

    def "who has several wishes that fit hears once, and is told why"() {
        given:
        change.subscribe('anna', subscription(id: 's1', occupation: 'cameriere'), 0)
        change.subscribe('anna', subscription(id: 's2', place: 'B354', km: 20), 0)
        def vacancy = vacancy(occupation: 'cameriere', place: 'B354')

        expect:
        heard(vacancy) == ['anna']
        notices.why('anna', vacancy).get().id() == 's1'
        notices.why('bruno', vacancy).empty
    }

    def "who is not interested in a vacancy does not hear of it again, but of others"() {
        given:
        change.subscribe('anna', subscription(occupation: 'cameriere'), 0)
        def first = vacancy(code: 'CA-1')
        change.notInterested('anna', 'CA-1', 'troppo lontano')

        expect:
        heard(first) == []
        heard(vacancy(code: 'CA-2')) == ['anna']
        subscribers.find('anna').not() == ['CA-1': 'troppo lontano']
    }

    def "a person has at most five wishes; one taken back makes room"() {
        given:
        (1..5).each { assert change.subscribe('anna', subscription(id: "s$it"), 0) == ChangeNotices.Subscribed.DONE }

        expect:
        change.subscribe('anna', subscription(id: 's6'), 0) == ChangeNotices.Subscribed.TOO_MANY

        when:
        change.cancel('anna', 's1')

        then:
        change.subscribe('anna', subscription(id: 's6'), 3) == ChangeNotices.Subscribed.DONE
        subscribers.find('anna').most() == 3
    }

    def "wishes of many people at once are all kept, and the same call makes one"() {
        given:
        def pool = Executors.newFixedThreadPool(16)

        when:
        pool.invokeAll((0..<200).collect { n -> { ->
            change.subscribe("person${n % 40}", subscription(id: "call${n % 80}"), 0)
        } as Callable })*.get()

        then:
        (0..<40).every { subscribers.find("person$it").wishes()*.id().toSet() == ["call$it", "call${it + 40}"]*.toString() as Set }
        heard(vacancy([:])).size() == 40

        cleanup:
        pool.shutdownNow()
    }

    def "a person is sent at most so many in a week, whoever sends, and begins again on Monday"() {
        expect:
        sends.reserve('b1', '2026-W47', [anna: 2, bruno: 1]) == ['anna', 'bruno'] as Set
        sends.reserve('b2', '2026-W47', [anna: 2, bruno: 1]) == ['anna'] as Set
        sends.reserve('b3', '2026-W47', [anna: 2, bruno: 1]) == [] as Set
        sends.reserve('b3', '2026-W48', [anna: 2, bruno: 1]) == ['anna', 'bruno'] as Set
    }

    def "whoever never said how many they want in a week gets the usual number"() {
        given:
        change.subscribe('anna', subscription([:]), 2)

        expect:
        subscribers.findAll(['anna', 'bruno']).collectEntries { [it.key, it.value.most()] } == [anna: 2, bruno: Subscriber.USUAL_MOST]
    }

    def "the cap of a broadcast of a vacancy is the person's own; news without a vacancy are not counted"() {
        given:
        change.subscribe('anna', subscription([:]), 1)
        def allowance = new WeeklyAllowance(subscribers, sends, store.clock)

        expect:
        allowance.take(broadcast('b1', 'CA-1'), ['anna', 'bruno']) == [:]
        allowance.take(broadcast('b1', 'CA-1'), ['anna', 'bruno']) == [:]
        allowance.take(broadcast('b2', 'CA-2'), ['anna', 'bruno']) == [anna: 'weekly-limit']
        allowance.take(broadcast('b3', null), ['anna', 'bruno']) == [:]
    }

    def "who is not interested in a vacancy is not sent it by whoever sends, and nothing of their week is used"() {
        given:
        change.subscribe('anna', subscription([:]), 1)
        change.notInterested('anna', 'CA-1', 'troppo lontano')
        def allowance = new WeeklyAllowance(subscribers, sends, store.clock)

        expect:
        allowance.take(broadcast('b1', 'CA-1'), ['anna', 'bruno']) == [anna: 'not-interested']
        allowance.take(broadcast('b2', 'CA-2'), ['anna', 'bruno']) == [:]
    }

    def "a preview foresees who has heard enough this week, as often as it is asked, and takes nothing"() {
        given:
        change.subscribe('anna', subscription([:]), 1)
        change.notInterested('carla', 'CA-2', '')
        def allowance = new WeeklyAllowance(subscribers, sends, store.clock)
        def people = ['anna', 'bruno', 'carla']
        def foreseen = { allowance.foresee(broadcast('b2', 'CA-2'), store.clock.instant()).refused(people) }

        expect:
        foreseen() == [carla: 'not-interested']

        when:
        allowance.take(broadcast('b1', 'CA-1'), people)

        then:
        2.times { assert foreseen() == [anna: 'weekly-limit', carla: 'not-interested'] }
        allowance.foresee(broadcast('b2', null), store.clock.instant()).refused(people) == [:]

        when: 'the person wants more, or less'
        change.subscribe('anna', subscription(id: 'more'), 2)
        change.subscribe('bruno', subscription(id: 'less'), 1)

        then:
        foreseen() == [bruno: 'weekly-limit', carla: 'not-interested']
        allowance.take(broadcast('b2', 'CA-2'), people) == [bruno: 'weekly-limit', carla: 'not-interested']

        and: 'next week all begins again'
        allowance.foresee(broadcast('b3', 'CA-3'), store.clock.instant().plus(java.time.Duration.ofDays(7))).refused(people) == [:]
    }

    def "asked again after a crash, the same broadcast takes nothing more"() {
        expect:
        sends.reserve('b1', '2026-W47', [anna: 2]) == ['anna'] as Set
        sends.reserve('b1', '2026-W47', [anna: 2]) == ['anna'] as Set
        sends.reserve('b2', '2026-W47', [anna: 2]) == ['anna'] as Set
        sends.reserve('b1', '2026-W47', [anna: 2]) == ['anna'] as Set
        sends.reserve('b3', '2026-W47', [anna: 2]) == [] as Set
    }

    private static Broadcast broadcast(String id, String vacancy) {
        def everyone = new Audience(Audience.FILTER, Contact.Audience.CITIZEN, [:], [] as Set)
        def values = Broadcast.recordComponents.collect { it.type == long ? 0L : it.type == int ? 0 : it.type == boolean ? false : null }
        def names = Broadcast.recordComponents*.name
        values[names.indexOf('id')] = id
        values[names.indexOf('subject')] = vacancy
        values[names.indexOf('texts')] = [:]
        values[names.indexOf('audience')] = everyone
        Broadcast.declaredConstructors[0].newInstance(values as Object[]) as Broadcast
    }

    private List<String> heard(Vacancy vacancy) {
        def heard = []
        notices.matching(vacancy) { heard << it.contact() }
        heard
    }

    private static Subscription subscription(Map with) {
        new Subscription(with.id ?: 'call-1', with.occupation, with.place, with.km ?: 0, with.contract, with.hours, with.licence,
                Often.AT_ONCE)
    }

    private Vacancy vacancy(Map with) {
        PublishedVacancy.in(VacancyStore.in(store), with.code ?: 'CA-1', store.clock.instant(), with)
    }
}
