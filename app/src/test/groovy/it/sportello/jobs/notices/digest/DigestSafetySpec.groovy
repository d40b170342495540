package it.sportello.jobs.notices.digest

import it.sportello.talk.broadcasts.BroadcastState
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.broadcasts.running.House
import it.sportello.talk.broadcasts.running.Steer
import spock.lang.Specification

import static it.sportello.jobs.notices.Often.DAILY
import static it.sportello.jobs.notices.Often.WEEKLY
import static it.sportello.talk.broadcasts.RecipientState.*

/** The process may be killed between any two steps: no vacancy is lost, and none is told twice. */
class DigestSafetySpec extends Specification {

    Mornings mornings = new Mornings()

    def "a window planned again puts each vacancy down once, also when it is planned again the day after"() {
        given:
        mornings.person('anna', DAILY)
        def sent = mornings.broadcast('CA-1')

        when:
        mornings.keep.keep(sent, ['anna'])
        mornings.at('2026-11-24T11:00')
        mornings.keep.keep(sent, ['anna'])
        mornings.at('2026-11-25T11:00')

        then:
        mornings.told('anna') == [['CA-1']]
    }

    def "a window planned, but never written, is planned again: the vacancy is told once"() {
        given:
        mornings.person('anna', DAILY)
        mornings.vacancy('CA-1')
        def id = mornings.draft('CA-1').id()
        mornings.house.steer.steer(id, Steer.Wish.START, 'ada')
        mornings.house.runner.step(id)
        def chunk = mornings.house.chunks.find(id, 0).get()

        when: 'the process dies here'
        mornings.house.plan.plan(mornings.house.broadcasts.find(id).get(), chunk, [0])

        then:
        mornings.house.chunks.find(id, 0).get().recipients().first().state() == WAITING

        when:
        def after = mornings.house.run(id)
        mornings.at('2026-11-24T11:00')

        then:
        mornings.counts(after) == [(DIGEST): 1L]
        mornings.told('anna') == [['CA-1']]
    }

    def "the day that comes twice begins one broadcast"() {
        given:
        mornings.person('anna', DAILY)
        mornings.broadcast('CA-1')

        when:
        mornings.at('2026-11-24T11:00')
        mornings.begin('2026-11-24')
        mornings.settle()

        then:
        mornings.told('anna') == [['CA-1']]
        mornings.house.broadcasts.of(House.OFFICE, java.time.YearMonth.of(2026, 11)).count { it.startsWith('riepilogo') } == 1
    }

    def "killed after its vacancies were given to the broadcast and before it left, it leaves once and whole"() {
        given:
        mornings.person('anna', DAILY)
        mornings.broadcast('CA-1')
        mornings.house.store.clock.advance(java.time.Duration.ofDays(1))
        mornings.begin('2026-11-24')
        def digest = mornings.digest('2026-11-24')
        mornings.house.runner.step(digest.id())

        when:
        mornings.text.leaving(digest, ['anna'])
        mornings.settle()
        mornings.at('2026-11-25T11:00')

        then:
        mornings.told('anna') == [['CA-1']]
        mornings.digest('2026-11-24').state() == BroadcastState.FINISHED
    }

    def "killed while it was being handed over, its outcome is unknown: neither it nor its vacancies are sent again"() {
        given:
        mornings.person('anna', DAILY)
        mornings.broadcast('CA-1')
        mornings.house.store.clock.advance(java.time.Duration.ofDays(1))
        mornings.begin('2026-11-24')
        def digest = mornings.digest('2026-11-24')
        mornings.house.runner.step(digest.id())
        mornings.text.leaving(digest, ['anna'])
        mornings.house.chunks.change(digest.id(), 0) { it.with(0, it.recipients().first().with(RecipientState.SENDING, null, null)).heldBy('dead') }

        when:
        mornings.settle()
        mornings.broadcast('CA-2')
        mornings.at('2026-11-25T11:00')

        then:
        mornings.counts(mornings.digest('2026-11-24')) == [(UNKNOWN): 1L]
        mornings.told('anna') == [['CA-2']]
    }

    def "two offices that tell the same person on one day send one digest"() {
        given:
        mornings.person('anna', DAILY)
        mornings.broadcast('CA-1')
        mornings.vacancy('SS-1')
        mornings.send('SS-1', office: 'I452C000001')

        when:
        mornings.at('2026-11-24T11:00')

        then:
        mornings.told('anna') == [['CA-1', 'SS-1']]
    }

    def "what money kept from leaving is told by the next digest"() {
        given:
        mornings.person('anna', DAILY, urns: ['tel:accepted-anna'])
        mornings.broadcast('CA-1')
        def cap = 10 * mornings.house.offices.find(House.OFFICE).get().remit().monthlyCapCents()
        mornings.house.spending.take(House.OFFICE, java.time.YearMonth.of(2026, 11), cap, cap)

        when:
        mornings.at('2026-11-30T11:00')
        mornings.broadcast('CA-2')
        mornings.at('2026-12-01T11:00')

        then:
        mornings.digest('2026-11-24').state() == BroadcastState.PAUSED
        mornings.heard('anna').size() == 1
        ['CA-1', 'CA-2'].every { mornings.heard('anna').first().text().contains(it) }
    }

    def "what staff stopped is told by the next digest"() {
        given:
        mornings.person('anna', DAILY)
        mornings.broadcast('CA-1')
        mornings.house.store.clock.advance(java.time.Duration.ofDays(1))
        mornings.begin('2026-11-24')
        mornings.house.steer.steer(mornings.digest('2026-11-24').id(), Steer.Wish.STOP, 'ada')
        mornings.settle()

        when:
        mornings.broadcast('CA-2')
        mornings.at('2026-11-25T11:00')

        then:
        mornings.told('anna') == [['CA-1', 'CA-2']]
    }

    def "so slow that the day began without it, a vacancy is told the day after"() {
        given:
        mornings.person('anna', DAILY)
        def sent = mornings.broadcast('CA-1')
        mornings.at('2026-11-24T11:00')
        boolean slow = true

        when:
        mornings.promise.promise(DAILY, House.OFFICE, ['anna']) { day ->
            if (slow) { mornings.at('2026-11-25T12:00') }
            slow = false
            mornings.digests.add([anna: new Pending('CA-1', 'late', DAILY, day.day())])
        }
        mornings.at('2026-11-25T13:00')

        then:
        mornings.told('anna') == [['CA-1']]

        when:
        mornings.at('2026-11-26T11:00')

        then:
        mornings.told('anna') == [['CA-1'], ['CA-1']]
        sent != null
    }

    def "many windows at once put down what each of them brings"() {
        given:
        (1..40).each { mornings.person("p$it", it % 2 ? DAILY : WEEKLY) }
        def people = (1..40).collect { "p$it".toString() }
        def sent = (1..6).collect { mornings.vacancy("CA-$it"); mornings.draft("CA-$it") }

        when:
        sent.collect { broadcast -> Thread.startVirtualThread { mornings.keep.keep(broadcast, people) } }*.join()
        mornings.at('2026-11-24T11:00')
        mornings.at('2026-11-30T11:00')

        then:
        people.every { mornings.told(it).size() == 1 && mornings.told(it).first().size() == 5 }
        people.every { mornings.heard(it).first().text().contains("Ce n'è un'altra") }
    }

    def "who was on a day's list is forgotten a fortnight later"() {
        given:
        mornings.person('anna', DAILY)
        mornings.broadcast('CA-1')
        def day = new DigestDay(java.time.LocalDate.parse('2026-11-24'), House.OFFICE)

        when:
        mornings.at('2026-11-24T11:00')

        then:
        listed(day) == ['anna']

        when:
        mornings.at('2026-12-09T11:00')

        then:
        listed(day) == []
        !mornings.days.isPromised(day)
    }

    private List<String> listed(DigestDay day) {
        def all = []
        mornings.days.each(day) { all.addAll(it) }
        all
    }
}
