package it.sportello.platform.workers

import spock.lang.Specification
import spock.lang.Timeout

import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.TimeUnit

@Timeout(30)
class KeyedWorkSpec extends Specification {

    def "the tasks of one key run in the order they came, even when one of them fails"() {
        given:
        def work = new KeyedWork('spec', 100, 4)
        def ran = new CopyOnWriteArrayList<Integer>()
        def last = new CountDownLatch(1)

        when:
        (1..20).each { number ->
            work.offer('one') {
                ran << number
                if (number == 7) {
                    throw new IllegalStateException('a fault')
                }
                if (number == 20) {
                    last.countDown()
                }
            }
        }
        last.await()

        then:
        ran == (1..20).toList()
    }

    def "the tasks of two keys run side by side"() {
        given: 'two tasks that each wait for the other'
        def work = new KeyedWork('spec', 100, 2)
        def meet = new CyclicBarrier(2)
        def met = new CountDownLatch(2)

        when:
        ['one', 'other'].each { key ->
            work.offer(key) {
                meet.await(10, TimeUnit.SECONDS)
                met.countDown()
            }
        }

        then:
        met.await(10, TimeUnit.SECONDS)
    }

    def "what comes when the room is full is refused, and taken again when there is room"() {
        given:
        def work = new KeyedWork('spec', 2, 1)
        def gate = new CountDownLatch(1)
        def done = new CountDownLatch(2)
        def task = { gate.await(); done.countDown() }

        expect:
        work.offer('one', task)
        work.offer('other', task)
        !work.offer('third', task)

        when:
        gate.countDown()
        done.await()

        then: 'the last one leaves its place a moment after it is done'
        while (work.size() > 0) {
            Thread.onSpinWait()
        }
        work.offer('third') { }
    }

    def "closing waits for what runs and begins nothing more, whatever its key"() {
        given:
        def work = new KeyedWork('spec', 100, 1)
        def begun = new CountDownLatch(1)
        def gate = new CountDownLatch(1)
        def ended = new CopyOnWriteArrayList<String>()
        work.offer('one') {
            begun.countDown()
            gate.await()
            ended << 'one'
        }
        begun.await()
        ['one', 'other', 'third'].each { key -> work.offer(key) { ended << 'never' } }

        when:
        def closing = Thread.startVirtualThread { work.close() }
        while (work.offer('late') { }) {
            Thread.onSpinWait()
        }
        gate.countDown()
        closing.join()

        then:
        ended == ['one']
    }
}
