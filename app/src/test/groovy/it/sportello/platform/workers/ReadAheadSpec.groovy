package it.sportello.platform.workers

import spock.lang.Specification
import spock.lang.Timeout

import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import java.util.function.Consumer

@Timeout(30)
class ReadAheadSpec extends Specification {

    private static Closure pieces(int count) { { Consumer visitor -> (1..count).each { visitor.accept(it) } } }

    def "every piece is looked at once, in order, by whoever asked"() {
        given:
        def seen = []

        when:
        ReadAhead.each(pieces(50), { it * 10 }) { seen << [it, Thread.currentThread()] }

        then:
        seen.collect { it[0] } == (1..50).collect { it * 10 }
        seen.every { it[1] == Thread.currentThread() }
    }

    def "nothing to read is no trouble"() {
        when:
        ReadAhead.each({ Consumer visitor -> }, { it }) { throw new AssertionError() }

        then:
        noExceptionThrown()
    }

    def "the next piece is read while one is looked at"() {
        given:
        def second = new CountDownLatch(1)

        expect:
        ReadAhead.each(pieces(4), {
            if (it == 2) { second.countDown() }
            it
        }) { second.await() }
        second.count == 0
    }

    def "never more than two pieces are ahead of who looks, so that memory stays flat"() {
        given:
        def read = new AtomicInteger()
        def most = 0
        def looked = 0

        when:
        ReadAhead.each(pieces(100), {
            read.incrementAndGet()
            it
        }) { most = Math.max(most, read.get() - looked++) }

        then:
        most <= 3
        looked == 100
    }

    def "what fails in reading fails the asker, and nothing more is looked at"() {
        given:
        def seen = []

        when:
        ReadAhead.each(pieces(10), {
            if (it == 3) { throw new IllegalStateException('away') }
            it
        }) { seen << it }

        then:
        def fault = thrown(IllegalStateException)
        fault.message == 'away'
        seen == [1, 2]
    }

    def "what fails in looking ends the reading"() {
        given:
        def read = new AtomicInteger()

        when:
        ReadAhead.each(pieces(1000), { read.incrementAndGet() }) { throw new IllegalStateException('enough') }

        then:
        thrown(IllegalStateException)
        read.get() <= 3
    }
}
