package it.sportello.jobs.vacancies

import it.sportello.TestStore
import it.sportello.jobs.vacancies.mongo.VacancyStore
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.ToldEntries;
import it.sportello.platform.due.Due
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.time.LocalDate

import static it.sportello.jobs.vacancies.Offers.offer

class VacancyStepsSpec extends Specification {

    def store = new TestStore()
    def clock = store.clock
    def promised = [:]
    def due = new Due() {
        @Override
        void at(String kind, String ref, Instant when) { promised[ref] = when }

        @Override
        void now(String kind, String ref) { promised[ref] = clock.instant() }
    }
    def vacancies = VacancyStore.in(store)
    def step = new VacancyStep(vacancies, [at: { kind, ref, when -> }, now: { kind, ref -> }] as it.sportello.platform.due.Due, clock)
    def draft = new DraftVacancy(vacancies, clock)
    def verify = new VerifyVacancy(step, clock)
    def publish = new PublishVacancy(vacancies, step, due, clock)
    def close = new CloseVacancy(step, clock)
    def revise = new ReviseVacancy(vacancies, step, due, clock)
    def withdraw = new WithdrawVacancy(step, clock)
    def told = new ToldEntries()
    def stale = new WithdrawStale(vacancies, withdraw, due, clock, told)

    def "a vacancy gets the next number of its province"() {
        expect:
        drafted('PA').code() == 'PA-1'
        drafted('PA').code() == 'PA-2'
        drafted('CA').code() == 'CA-1'
    }

    def "the same form sent twice makes one vacancy"() {
        expect:
        draft.draft(offer(), 'PA', 'form-1').vacancy().code() == draft.draft(offer(), 'PA', 'form-1').vacancy().code()
    }

    def "nothing is published before an operator has verified it"() {
        given:
        def vacancy = drafted()

        expect:
        publish.publish(vacancy.code(), 1) instanceof Change.NotAllowed
        vacancies.byCode(vacancy.code()).get().state() == VacancyState.DRAFT
    }

    def "the time from receipt to publication is kept, and told late after 24 hours"() {
        given:
        def vacancy = drafted()
        clock.advance(Duration.ofHours(waited))

        when:
        verify.verify(vacancy.code(), 1, 'op1')
        def published = publish.publish(vacancy.code(), 2).vacancy()
        clock.advance(Duration.ofDays(9))

        then:
        published.progress().verifiedBy() == 'op1'
        published.progress().elapsed(clock.instant()) == Duration.ofHours(waited)
        published.progress().isLate(clock.instant()) == late

        where:
        waited | late
        3      | false
        24     | false
        25     | true
    }

    def "of two operators who act on the same page one wins, the other is told to look again"() {
        given:
        def vacancy = drafted()
        verify.verify(vacancy.code(), 1, 'op1')

        expect:
        revise.revise(vacancy.code(), 1, offer(title: 'Altro')) instanceof Change.Outdated
        publish.publish(vacancy.code(), 2) instanceof Change.Done
        withdraw.withdraw(vacancy.code(), 2) instanceof Change.Outdated
    }

    def "a correction sends a verified vacancy back to be read again"() {
        given:
        def code = drafted().code()
        verify.verify(code, 1, 'op1')

        expect:
        revise.revise(code, 2, offer(title: 'Cameriera o cameriere')).vacancy().state() == VacancyState.DRAFT
    }

    def "a published vacancy stays published when it is corrected, but cannot become reserved"() {
        given:
        def code = published().code()

        expect:
        revise.revise(code, 3, offer(positions: 4)).vacancy().state() == VacancyState.PUBLISHED
        revise.revise(code, 4, offer(reserved: true)).problems().keySet() == ['reserved'] as Set
    }

    def "a step whose process dies right after it is still heard of by whoever shows the vacancy elsewhere"() {
        given:
        def vacancy = published()
        def dying = [byCode: { vacancies.byCode(it) }, replace: {
            vacancies.replace(it)
            throw new IllegalStateException('killed')
        }] as Vacancies

        when:
        new WithdrawVacancy(new VacancyStep(dying, due, clock), clock).withdraw(vacancy.code(), vacancy.version())

        then:
        thrown(IllegalStateException)
        vacancies.byCode(vacancy.code()).get().state() == VacancyState.WITHDRAWN
        promised[vacancy.code()] == clock.instant().plus(Duration.ofMinutes(1))
    }

    def "a vacancy closes without an outcome, and the outcome may come later"() {
        given:
        def code = published().code()

        expect:
        close.close(code, 3, null).vacancy().state() == VacancyState.CLOSED_UNKNOWN
        close.close(code, 4, new Progress.Outcome(5, 2, 1)).vacancy().progress().outcome().hired() == 1
        close.close(code, 5, null) instanceof Change.NotAllowed
    }

    def "an offer is refused when #why"() {
        expect:
        draft.draft(offer(bad), 'PA', 'f').problems().keySet() == [field] as Set

        where:
        why                                | bad                                                     || field
        'nobody is to be hired'            | [positions: 0]                                          || 'positions'
        'its last day has passed'          | [until: LocalDate.parse('2026-11-22')]                  || 'validThrough'
        'the preselection day has passed'  | [preselectionBy: LocalDate.parse('2026-11-01')]         || 'preselectionBy'
        'it states a limit of age'         | [description: 'Servizio ai tavoli, massimo 30 anni.']   || 'description'
        'it asks for looks'                | [title: 'Hostess di bella presenza']                    || 'title'
        'it excludes by sex'               | [description: 'Cerchiamo solo donne.']                  || 'description'
        'the place is not a municipality'  | [place: 'Cagliari']                                     || 'place'
    }

    def "a found vacancy says where it was found and how to apply"() {
        given:
        def found = new it.sportello.jobs.vacancies.offer.Source.Found('', '')

        expect:
        draft.draft(offer(source: found), 'PA', 'f').problems().keySet() == ['link', 'how'] as Set
    }

    def "an office sees what it works on, and by year what has ended"() {
        given:
        def kept = drafted()
        def ended = published()
        withdraw.withdraw(ended.code(), 3)

        expect:
        vacancies.codes('B354C000001', Vacancies.Shelf.OPEN) == [kept.code()]
        vacancies.codes('B354C000001', new Vacancies.Shelf(2026)) == [ended.code()]
        vacancies.codes('altro', Vacancies.Shelf.OPEN) == []
    }

    def "a published vacancy that nobody confirms for 30 days is withdrawn, one confirmed is kept"() {
        given:
        def silent = published()
        def confirmed = published()
        clock.advance(Duration.ofDays(29))
        new ConfirmVacancy(vacancies, step, clock).confirm(confirmed.code(), 3)
        clock.advance(Duration.ofDays(1))

        when:
        [silent, confirmed].each { stale.handle(it.code()) }

        then:
        vacancies.byCode(silent.code()).get().state() == VacancyState.WITHDRAWN
        vacancies.byCode(confirmed.code()).get().state() == VacancyState.PUBLISHED
        promised[confirmed.code()] == WithdrawVacancy.staleAt(vacancies.byCode(confirmed.code()).get())

        and: 'that the service did it by itself stands in the journal'
        told.entries.collect { [it.kind(), it.actor(), it.ref(), it.detail().how] } == [[Kind.VACANCY_MOVED, Actor.service(), silent.code(), 'withdraw-stale']]
    }

    def "a published vacancy is withdrawn on the day after the last one to apply"() {
        given:
        def code = drafted('CA', [until: LocalDate.parse('2026-11-25')]).code()
        verify.verify(code, 1, 'op1')
        publish.publish(code, 2)

        when:
        clock.now = promised[code]
        stale.handle(code)

        then:
        promised[code] == Instant.parse('2026-11-25T23:00:00Z')
        vacancies.byCode(code).get().state() == VacancyState.WITHDRAWN
    }

    private Vacancy drafted(String province = 'CA', Map with = [:]) {
        draft.draft(offer(with), province, store.ids.next()).vacancy()
    }

    private Vacancy published() {
        def code = drafted().code()
        verify.verify(code, 1, 'op1')
        publish.publish(code, 2).vacancy()
    }
}
