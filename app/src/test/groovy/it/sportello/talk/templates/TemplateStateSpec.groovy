package it.sportello.talk.templates

import it.sportello.TestStore
import it.sportello.bots.messaging.adapter.TemplateApprovals.Category
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.ToldEntries;
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.mongo.MongoTasks
import it.sportello.talk.templates.TemplateStanding.State
import it.sportello.talk.templates.mongo.MongoTemplateStandings
import spock.lang.Shared
import spock.lang.Specification

import static it.sportello.talk.templates.TemplateState.APPROVED
import static it.sportello.talk.templates.TemplateState.DISABLED
import static it.sportello.talk.templates.TemplateState.DRAFT
import static it.sportello.talk.templates.TemplateState.PAUSED
import static it.sportello.talk.templates.TemplateState.REJECTED
import static it.sportello.talk.templates.TemplateState.SUBMITTED

/** Where a template stands with Meta, and who is called when it cannot be used. */
class TemplateStateSpec extends Specification {

    @Shared TestStore store = new TestStore()
    def standings = new MongoTemplateStandings(store, store.clock)
    def tasks = new MongoTasks(store, store.announce, store.clock)
    def told = new ToldEntries()
    def learn = new LearnStanding(standings, tasks, store.clock, told)

    def cleanup() { store.clear() }

    def "from #from a template goes to #to only as the table says"() {
        given:
        def before = TemplateStanding.unknown('offerta_lavoro', 'it', 'HX1').changed('HX1', new State(from, Category.UTILITY, null), store.clock.instant(), 'Ada')

        when:
        def result = learn.learn(before, 'HX1', new State(to, Category.UTILITY, null), null)

        then:
        (result instanceof LearnStanding.Result.Learnt) == (from == to || to in table[from])

        where:
        [from, to] << [TemplateState.values().toList(), TemplateState.values().toList()].combinations()
        table = [(DRAFT): [SUBMITTED, APPROVED, REJECTED, PAUSED, DISABLED], (SUBMITTED): [APPROVED, REJECTED, PAUSED, DISABLED],
                 (APPROVED): [SUBMITTED, REJECTED, PAUSED, DISABLED], (REJECTED): [SUBMITTED, APPROVED, DISABLED],
                 (PAUSED): [SUBMITTED, APPROVED, REJECTED, DISABLED], (DISABLED): [SUBMITTED, APPROVED]]
    }

    def "what changed is kept with its day, its reason and who said it"() {
        when:
        tell(SUBMITTED, Category.UTILITY, null, 'Ada')
        tell(REJECTED, Category.UTILITY, 'INVALID_FORMAT')
        tell(APPROVED, Category.UTILITY)
        tell(APPROVED, Category.MARKETING)
        tell(APPROVED, Category.MARKETING)

        then: 'the same told twice changes nothing'
        def now = standings.find('offerta_lavoro', 'it').get()
        now.history()*.to()*.state() == [APPROVED, APPROVED, REJECTED, SUBMITTED]
        now.history()*.to()*.category() == [Category.MARKETING, Category.UTILITY, Category.UTILITY, Category.UTILITY]
        now.history()[2].to().reason() == 'INVALID_FORMAT'
        now.history()*.by() == [null, null, null, 'Ada']
        now.checked() == store.clock.instant()
        !now.usable()
        now.stopped()

        and: 'what Meta did stands in the journal once; what staff said is told by the page'
        told.entries.collect { [it.kind(), it.actor(), it.ref(), it.detail().how, it.detail().category] } ==
                [['REJECTED', 'UTILITY'], ['APPROVED', 'UTILITY'], ['APPROVED', 'MARKETING']].collect { [Kind.TEMPLATE_CHANGED, Actor.service(), 'offerta_lavoro'] + it }
    }

    def "one that is #state, #category opens a task for everybody: #opens"() {
        given:
        tell(APPROVED, Category.UTILITY)

        when:
        tell(state, category)
        tell(state, category)

        then:
        tasks.waiting(Task.ANY_OFFICE)*.kind() == ['template-stopped'] * opens
        opens == 0 || tasks.waiting(Task.ANY_OFFICE)[0].sentence().contains(words)

        where:
        state     | category           || opens | words
        PAUSED    | Category.UTILITY   || 1     | 'in pausa da Meta'
        REJECTED  | Category.UTILITY   || 1     | 'rifiutato da Meta'
        DISABLED  | Category.UTILITY   || 1     | 'disattivato da Meta'
        APPROVED  | Category.MARKETING || 1     | 'pubblicità'
        SUBMITTED | Category.UTILITY   || 0     | ''
    }

    def "paused, let go and paused again is two tasks"() {
        when:
        [PAUSED, APPROVED, PAUSED].each { tell(it, Category.UTILITY) }

        then:
        tasks.waiting(Task.ANY_OFFICE).size() == 2
    }

    def "two who tell at once: one of them is told so"() {
        given:
        tell(APPROVED, Category.UTILITY)
        def read = standings.find('offerta_lavoro', 'it').get()
        learn.learn(read, 'HX1', new State(PAUSED, Category.UTILITY, null), null)

        expect:
        learn.learn(read, 'HX1', new State(DISABLED, Category.UTILITY, null), 'Ada') instanceof LearnStanding.Result.ChangedMeanwhile
    }

    private void tell(TemplateState state, Category category, String reason = null, String by = null) {
        def before = standings.find('offerta_lavoro', 'it').orElse(TemplateStanding.unknown('offerta_lavoro', 'it', 'HX1'))
        assert learn.learn(before, 'HX1', new State(state, category, reason), by) instanceof LearnStanding.Result.Learnt
    }
}
