package it.sportello.crash

import it.sportello.bench.Busiest
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration

/** {@code -Dsportello.replica.people=5000 -Dsportello.crash.seed=7}: as many, the same again. */
class ReplicaSpec extends Specification {

    /** What Telegram lets a bot send in a second. */
    static final int TELEGRAM = 30

    @TempDir
    Path folder

    def "two processes on one store keep one pace, and when one is killed nothing is lost and nothing comes twice"() {
        given:
        int people = Integer.getInteger('sportello.replica.people', 1_200)
        long seed = Long.getLong('sportello.crash.seed', System.nanoTime())
        println "replica seed $seed"

        when:
        def outcome = new ReplicaRun(folder, people, seed).run()
        def found = outcome.findings()
        println "replica: ${found.recipients()}, ${found.unknown()} replies unknown, ${found.answered()} answered, " +
                "at most ${Busiest.second(outcome.arrivals())} in a second"

        then: 'the kill came in the middle'
        outcome.before() in (people.intdiv(3)..<people)

        and: 'nothing twice, nothing lost, nothing waits'
        found.wrong() == []
        found.recipients().values().sum() == people
        found.unknownRecipients() <= CrashRun.IN_FLIGHT
        found.answered() > 0

        and: 'together they never spoke faster than one may: over five seconds, because six programs share these cores (PaceSpec has the single second)'
        Busiest.in(Duration.ofSeconds(5), outcome.arrivals()) <= 5 * TELEGRAM
    }
}
