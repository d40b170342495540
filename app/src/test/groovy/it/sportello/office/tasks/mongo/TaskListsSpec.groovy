package it.sportello.office.tasks.mongo

import it.sportello.TestStore
import it.sportello.office.tasks.CloseTask
import it.sportello.office.tasks.Doing
import it.sportello.office.tasks.MakeTask
import it.sportello.office.tasks.MoveTask
import it.sportello.office.tasks.Outcome
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.TaskFilter
import it.sportello.office.tasks.TaskState
import it.sportello.office.tasks.Tasks
import org.bson.Document
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate

class TaskListsSpec extends Specification {

    static final OFFICE = 'B354C000001'

    @Shared testStore = new TestStore()
    def tasks = new MongoTasks(testStore, testStore.announce, testStore.clock)
    def move = new MoveTask(tasks, testStore.clock)
    def close = new CloseTask(tasks, move, testStore.clock)
    def make = new MakeTask(tasks, testStore.ids, testStore.clock)

    def cleanup() { testStore.clear() }

    def "a list of two thousand tasks is shown a page at a time, the most urgent first, and none twice"() {
        given:
        2_000.times { open("t$it", 'call-back', 2_000 - it) }

        when:
        def first = page()
        def shown = (0..<first.pages()).collectMany { page(TaskFilter.View.ALL, null, it).tasks()*.id() }

        then:
        first.tasks().size() == Tasks.PAGE
        first.total() == 2_000
        first.tasks().first().id() == 't1999'
        shown.size() == 2_000
        shown == (1_999..0).collect { "t$it".toString() }
        page(TaskFilter.View.ALL, null, 9_999).page() == first.pages() - 1
        tasks.waiting(OFFICE).size() == 200
    }

    def "one sees what is theirs, what nobody has, what is late, and one kind alone"() {
        given:
        open('late', 'call-back', -2)
        open('mine', 'see', 3)
        open('advert', 'advert', 4)
        move.to(TaskState.CLAIMED, 'mine', 'Anna', null)

        expect:
        page(TaskFilter.View.MINE).tasks()*.id() == ['mine']
        page(TaskFilter.View.UNCLAIMED).tasks()*.id() == ['late', 'advert']
        page(TaskFilter.View.LATE).tasks()*.id() == ['late']
        page(TaskFilter.View.ALL, doing).tasks()*.id() == ids
        page(TaskFilter.View.MINE).late() == 1

        where:
        doing       | ids
        Doing.CALL  | ['late']
        Doing.SEE   | ['mine']
        Doing.CHECK | ['advert']
    }

    def "who does not answer is tried again on the day said, by anybody, and what was tried stays written"() {
        given:
        open('call', 'call-back', 2)
        move.to(TaskState.CLAIMED, 'call', 'Anna', null)

        when:
        close.close('call', 'Anna', Outcome.NOT_REACHED, 'squilla', LocalDate.of(2026, 11, 25))
        def task = tasks.find('call').get()

        then:
        task.state() == TaskState.OPEN
        task.holder() == null
        task.due().toString() == '2026-11-25T17:00:00Z'
        task.acts()*.outcome() == [null, null, Outcome.NOT_REACHED]
        page(TaskFilter.View.UNCLAIMED).tasks()*.id() == ['call']

        when:
        close.close('call', 'Bruno', Outcome.REACHED, null, null)

        then:
        tasks.find('call').get().outcome() == "L'ho raggiunta"
        page().total() == 0
    }

    def "a wrong number ends the call and asks for another number, once"() {
        given:
        open('call', 'call-back', 2)

        when:
        2.times { close.close('call', 'Anna', Outcome.WRONG_NUMBER, null, null) }

        then:
        tasks.find('call').get().state() == TaskState.DONE
        tasks.waiting(OFFICE)*.id() == ['number-call']
        tasks.waiting(OFFICE).first().doing() == Doing.CHECK
        tasks.waiting(OFFICE).first().contact() == 'c1'
    }

    def "what another has in hand cannot be closed, nor does it make a second task"() {
        given:
        open('call', 'call-back', 2)
        move.to(TaskState.CLAIMED, 'call', 'Anna', null)

        expect:
        close.close('call', 'Bruno', outcome, null, LocalDate.of(2026, 11, 25)) instanceof MoveTask.Result.NotNow
        tasks.waiting(OFFICE)*.id() == ['call']

        where:
        outcome << Outcome.values()
    }

    def "#doing may end as #outcomes, and in no other way"() {
        given:
        def task = Task.open('x', OFFICE, doing.kind(), 'c1', 'Fai', testStore.clock.instant())
        def tomorrow = LocalDate.of(2026, 11, 24)

        expect:
        Outcome.values().findAll { close.wrong(task, it, tomorrow).empty } == outcomes
        outcomes.findAll { close.wrong(task, it, null).present } == outcomes.findAll { it.then() == Outcome.Then.AGAIN }
        outcomes.findAll { it.then() == Outcome.Then.AGAIN }.every { close.wrong(task, it, tomorrow.minusDays(1)).present }

        where:
        doing       | outcomes
        Doing.CALL  | [Outcome.REACHED, Outcome.NOT_REACHED, Outcome.WRONG_NUMBER, Outcome.DECLINED, Outcome.NOT_NEEDED]
        Doing.SEE   | [Outcome.CAME, Outcome.NOT_COME, Outcome.DECLINED, Outcome.NOT_NEEDED]
        Doing.CHECK | [Outcome.SETTLED, Outcome.NOT_YET, Outcome.NOT_NEEDED]
    }

    def "all that was ever to be done about a person is on their own list"() {
        when:
        def made = make.make(OFFICE, Doing.SEE, 'c1', ' Porti il documento ', LocalDate.of(2026, 11, 30), 'Anna')
        open('call', 'call-back', 2)
        close.close('call', 'Anna', Outcome.REACHED, null, null)
        tasks.open(Task.open('other', OFFICE, 'call', 'c2', 'Chiama', testStore.clock.instant()))

        then:
        tasks.ofPerson('c1')*.id() == [made.id(), 'call']
        tasks.ofPerson('c1').first().sentence() == 'Porti il documento'
        tasks.ofPerson('c1').first().acts().first().by() == 'Anna'
        tasks.ofPerson('nobody').empty
    }

    def "killed between the task and its lists, the next look mends the list"() {
        given:
        open('call', 'call-back', 2)
        testStore.database.getCollection('tasks').updateOne(new Document(_id: 'call'), new Document('$set', [state: 'DONE']))

        expect:
        page().tasks().empty
        page().total() == 0
    }

    private TaskFilter filter(view, doing) {
        new TaskFilter(OFFICE, view, doing, 'Anna', testStore.clock.instant())
    }

    private Tasks.Page page(view = TaskFilter.View.ALL, doing = null, page = 0) {
        tasks.page(filter(view, doing), page)
    }

    private void open(String id, String kind, int hours) {
        tasks.open(Task.open(id, OFFICE, kind, 'c1', 'Richiama', testStore.clock.instant() + Duration.ofHours(hours)))
    }
}
