package it.sportello.jobs.adverts

import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.Vacancy
import it.sportello.jobs.vacancies.VacancyState
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors

import static it.sportello.jobs.adverts.AdvertState.*

class AdvertsSpec extends Specification {

    static final CHANNEL = Counter.CHANNEL

    def counter = new Counter()
    def store = counter.store
    def now = store.clock.instant()

    private Vacancy published(Map with = [:]) { PublishedVacancy.in(counter.vacancies, 'PA-1', now, with) }

    private Vacancy corrected(Vacancy vacancy) {
        def after = new Vacancy(vacancy.code(), vacancy.offer(), vacancy.progress(), vacancy.version() + 1)
        assert counter.vacancies.replace(after)
        after
    }

    private void ended(Vacancy vacancy, VacancyState end = VacancyState.CLOSED_UNKNOWN) {
        PublishedVacancy.end(counter.vacancies, vacancy, end, now)
    }

    def "an advert that is #from may become #next, and nothing else"() {
        expect:
        from.next() == next as Set

        where:
        from     | next
        WAITING  | [POSTING, ENDED]
        POSTING  | [POSTED, WAITING, FAILED, UNKNOWN]
        POSTED   | [CHANGING]
        CHANGING | [POSTED, STUCK, ENDED]
        UNKNOWN  | [POSTED, WAITING, ENDED]
        FAILED   | [WAITING, ENDED]
        STUCK    | [CHANGING, POSTED, ENDED]
        ENDED    | []
    }

    def "a published vacancy is posted once on each channel of its offices, with its own button"() {
        given:
        published()
        counter.channels = [CHANNEL, '@cpi_sassari_offerte']

        when:
        2.times { counter.look('PA-1') }

        then:
        counter.told as Set == [[CHANNEL, 'posted', 'v_PA-1'], ['@cpi_sassari_offerte', 'posted', 'v_PA-1']] as Set
        counter.told.size() == 2
        counter.adverts.of('PA-1')*.post()*.external() == ['77', '77']
    }

    def "a vacancy reserved by L. 68/99 is never posted"() {
        given:
        published(reserved: true)

        when:
        counter.look('PA-1')

        then:
        counter.told == []
        counter.adverts.of('PA-1') == []
    }

    def "a post whose outcome nobody knows is shown as uncertain and never repeated by itself"() {
        given:
        published()
        counter.answer = { new Posts.Posted.NotKnown('no-answer') }

        when:
        2.times { counter.look('PA-1') }

        then:
        counter.told.size() == 1
        counter.advert('PA-1').state() == UNKNOWN
        counter.advert('PA-1').attempt().code() == 'no-answer'
    }

    def "a process that dies between the post and its note leaves an uncertain one, and the next does not post again"() {
        given:
        published()
        counter.answer = { throw new IllegalStateException('killed') }

        when:
        counter.look('PA-1')

        then:
        thrown(IllegalStateException)
        counter.advert('PA-1').state() == POSTING

        when:
        counter.answer = { new Posts.Posted.Done('78') }
        def next = counter.process()
        2.times { counter.look('PA-1', next) }

        then:
        counter.told.size() == 1
        counter.advert('PA-1').state() == UNKNOWN
        counter.advert('PA-1').attempt().code() == 'process-died'
    }

    def "what another living process has in hand is left to it"() {
        given:
        published()
        def other = counter.process()
        def before = []
        counter.answer = {
            if (!before) {
                before << 1
                counter.look('PA-1', other)
            }
            new Posts.Posted.Done('77')
        }
        counter.keep.@processes.beat()

        when:
        counter.look('PA-1')

        then:
        counter.told.size() == 1
        counter.advert('PA-1').state() == POSTED
    }

    def "many who look at once post it once"() {
        given:
        published()
        def processes = [counter.keep] + (1..7).collect { counter.process() }
        processes.each { it.@processes.beat() }
        def pool = Executors.newFixedThreadPool(8)

        when:
        pool.invokeAll(processes.collect { each -> { -> counter.look('PA-1', each) } as Callable })*.get()

        then:
        counter.told.count { it[1] == 'posted' } == 1
        counter.advert('PA-1').state() == POSTED

        cleanup:
        pool.shutdownNow()
    }

    def "told to wait, it waits longer and longer, and in the end a person must look"() {
        given:
        published()
        counter.answer = { new Posts.Posted.NotNow('429', Duration.ofMinutes(5)) }

        when:
        2.times { counter.look('PA-1') }

        then: 'as long as the provider says at least'
        counter.told.size() == 1
        counter.advert('PA-1').attempt().at() == now.plus(Duration.ofMinutes(5))

        when:
        (1..12).each {
            store.clock.advance(Duration.ofHours(1))
            counter.look('PA-1')
        }

        then:
        counter.told.size() == 11
        counter.advert('PA-1').state() == FAILED
    }

    def "told to wait once, it is posted later"() {
        given:
        published()
        counter.answer = { counter.told.size() == 1 ? new Posts.Posted.NotNow('500', Duration.ofSeconds(5)) : new Posts.Posted.Done('77') }
        counter.look('PA-1')
        store.clock.advance(Duration.ofMinutes(1))

        when:
        counter.look('PA-1')

        then:
        counter.advert('PA-1').state() == POSTED
        counter.advert('PA-1').attempt().tries() == 0
    }

    def "when the turn does not come, nothing is marked: it is looked at again"() {
        given:
        published()
        counter.turn = { false }

        when:
        counter.look('PA-1')

        then:
        counter.told == []
        counter.advert('PA-1').state() == WAITING
    }

    def "a vacancy that is #end takes its button away and says so, once"() {
        given:
        def vacancy = published()
        counter.look('PA-1')

        when:
        ended(vacancy, end)
        2.times { counter.look('PA-1') }

        then:
        counter.told.drop(1) == [[CHANNEL, 'changed', '77', null]]
        counter.advert('PA-1').state() == ENDED

        where:
        end << [VacancyState.CLOSED, VacancyState.CLOSED_UNKNOWN, VacancyState.WITHDRAWN, VacancyState.PRESELECTION]
    }

    def "a vacancy that closes while it waits for its turn is not posted"() {
        given:
        def vacancy = published()
        counter.turn = {
            ended(vacancy)
            true
        }

        when:
        counter.look('PA-1')

        then:
        counter.told == []
        counter.advert('PA-1').state() == ENDED
    }

    def "a vacancy that closes while it is being posted is closed on the channel at once"() {
        given:
        def vacancy = published()
        counter.answer = {
            if (counter.told.size() == 1) { ended(vacancy) }
            new Posts.Posted.Done('77')
        }

        when:
        counter.look('PA-1')

        then:
        counter.told == [[CHANNEL, 'posted', 'v_PA-1'], [CHANNEL, 'changed', '77', null]]
        counter.advert('PA-1').state() == ENDED
    }

    def "a vacancy that is corrected is corrected on the channel, and keeps its button"() {
        given:
        def vacancy = published()
        counter.look('PA-1')

        when:
        corrected(vacancy)
        2.times { counter.look('PA-1') }

        then:
        counter.told.drop(1) == [[CHANNEL, 'changed', '77', 'v_PA-1']]
    }

    def "a change that a dying process began is made again"() {
        given:
        def vacancy = published()
        counter.look('PA-1')
        ended(vacancy)
        counter.answer = { throw new IllegalStateException('killed') }

        when:
        counter.look('PA-1')

        then:
        thrown(IllegalStateException)

        when:
        counter.answer = { new Posts.Posted.Done('77') }
        counter.look('PA-1', counter.process())

        then:
        counter.told.count { it[1] == 'changed' } == 2
        counter.advert('PA-1').state() == ENDED
    }

    def "a change nobody answers to is made again, one that is refused waits for a person"() {
        given:
        def vacancy = published()
        counter.look('PA-1')
        vacancy = corrected(vacancy)

        when:
        counter.answer = { new Posts.Posted.NotKnown('no-answer') }
        counter.look('PA-1')
        store.clock.advance(Duration.ofMinutes(1))
        counter.answer = { new Posts.Posted.Refused('400') }
        2.times { counter.look('PA-1') }

        then:
        counter.told.count { it[1] == 'changed' } == 2
        counter.advert('PA-1').state() == STUCK

        when: 'a later change is tried all the same'
        counter.answer = { new Posts.Posted.Done('77') }
        ended(vacancy)
        counter.look('PA-1')

        then:
        counter.advert('PA-1').state() == ENDED
    }

    def "on a channel that was taken away nothing new is posted, what is there is still closed, and it may come back"() {
        given:
        def vacancy = published()
        counter.turn = { false }
        counter.look('PA-1')
        counter.channels = []

        when:
        counter.keep.keep('PA-1', CHANNEL)

        then:
        counter.adverts.of('PA-1') == []

        when:
        counter.channels = [CHANNEL]
        counter.turn = { true }
        counter.look('PA-1')
        counter.channels = []
        ended(vacancy)
        counter.look('PA-1')

        then:
        counter.told == [[CHANNEL, 'posted', 'v_PA-1'], [CHANNEL, 'changed', '77', null]]
    }
}
