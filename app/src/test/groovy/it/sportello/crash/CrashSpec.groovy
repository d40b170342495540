package it.sportello.crash

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/** {@code -Dsportello.crash.kills=100 -Dsportello.crash.people=10000 -Dsportello.crash.seed=7}: as often, as many, the same again. */
class CrashSpec extends Specification {

    @TempDir
    Path folder

    def "a service that is killed again and again during a broadcast writes to everyone once and answers everyone once"() {
        given:
        int people = Integer.getInteger('sportello.crash.people', 2_000)
        int kills = Integer.getInteger('sportello.crash.kills', 20)
        long seed = Long.getLong('sportello.crash.seed', System.nanoTime())
        println "crash seed $seed"

        when:
        def found = new CrashRun(folder, people, kills, seed).run()
        println "crash: ${found.recipients()}, ${found.unknown()} replies unknown, ${found.arrived()} of the unknown arrived, ${found.answered()} answered"

        then: 'nothing twice, nothing lost, nothing waits'
        found.wrong() == []

        and: 'everyone has one place'
        found.recipients().values().sum() == people
        found.recipients().keySet() - ['SENT', 'UNKNOWN'] as Set == [] as Set

        and: 'unknown is only what was in flight'
        found.unknownRecipients() <= kills * CrashRun.IN_FLIGHT
        found.answered() > 0
    }
}
