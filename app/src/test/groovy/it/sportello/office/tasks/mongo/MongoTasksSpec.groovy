package it.sportello.office.tasks.mongo

import it.sportello.TestStore
import it.sportello.office.tasks.MoveTask
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.TaskState
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration

class MongoTasksSpec extends Specification {

    @Shared testStore = new TestStore()
    def tasks = new MongoTasks(testStore, testStore.announce, testStore.clock)
    def move = new MoveTask(tasks, testStore.clock)

    def cleanup() { testStore.clear() }

    def "a wish repeated opens one task, even after it was done"() {
        when:
        3.times { tasks.open(callBack('call-1')) }

        then:
        tasks.waiting('B354C000001')*.id() == ['call-1']

        when:
        move.to(TaskState.DONE, 'call-1', 'Anna', 'Richiamata')
        tasks.open(callBack('call-1'))

        then:
        tasks.waiting('B354C000001').empty
        tasks.find('call-1').get().outcome() == 'Richiamata'
    }

    def "the most urgent comes first, and each office sees its own"() {
        given:
        tasks.open(callBack('later', 3))
        tasks.open(callBack('sooner', 1))

        expect:
        tasks.waiting('B354C000001')*.id() == ['sooner', 'later']
        tasks.waiting('I452C000001').empty
        tasks.find('sooner').get().isLate(testStore.clock.instant().plus(Duration.ofHours(2)))
    }

    def "of several offices the most urgent of all comes first; what somebody has taken is not open any more"() {
        given:
        tasks.open(callBack('later', 3))
        tasks.open(callBack('sooner', 1))
        move.to(TaskState.CLAIMED, 'sooner', 'Ada', null)

        expect:
        tasks.waiting(['I452C000001', 'B354C000001'], 1)*.id() == ['sooner']
        tasks.unclaimed(['I452C000001', 'B354C000001'], 9)*.id() == ['later']
        tasks.unclaimed(['I452C000001'], 9).empty
    }

    def "of two who claim it, one has it; the other cannot close it; given back, they can"() {
        given:
        tasks.open(callBack('call-1'))

        expect:
        move.to(TaskState.CLAIMED, 'call-1', 'Anna', null) instanceof MoveTask.Result.Moved
        (move.to(TaskState.CLAIMED, 'call-1', 'Bruno', null) as MoveTask.Result.NotNow).task().holder() == 'Anna'
        move.to(TaskState.DONE, 'call-1', 'Bruno', 'fatto') instanceof MoveTask.Result.NotNow
        move.to(TaskState.OPEN, 'call-1', 'Anna', null) instanceof MoveTask.Result.Moved
        move.to(TaskState.DONE, 'call-1', 'Bruno', 'fatto') instanceof MoveTask.Result.Moved
        move.to(TaskState.OPEN, 'call-1', 'Bruno', null) instanceof MoveTask.Result.NotNow
        move.to(TaskState.DONE, 'none', 'Bruno', null) instanceof MoveTask.Result.Unknown
    }

    def "a change written on an old reading loses"() {
        given:
        tasks.open(callBack('call-1'))
        def read = tasks.find('call-1').get()
        move.to(TaskState.CLAIMED, 'call-1', 'Anna', null)

        expect:
        !tasks.replace(read.move(TaskState.CLAIMED, 'Bruno', null, testStore.clock.instant()))
        tasks.find('call-1').get().holder() == 'Anna'
    }

    def "a task never prints what it says of a person"() {
        expect:
        !callBack('x').toString().contains('333')
    }

    private Task callBack(String id, int hours = 4) {
        Task.open(id, 'B354C000001', 'call-back', 'c1', 'Richiama il 333 0000000', testStore.clock.instant() + Duration.ofHours(hours))
    }
}
