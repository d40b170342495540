package it.sportello.people.personal.entry

import it.sportello.Desk
import it.sportello.bots.messaging.Urn
import it.sportello.people.passes.MakePass
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

class CodesSpec extends Specification {

    @Shared
    @AutoCleanup
    Desk desk = new Desk()

    def "the codes of people who ask all at once are theirs"() {
        given:
        def codes = desk.bean(Codes)
        def challenges = (1..2_000).collect { new Challenge("c$it", "k$it", new Urn('telegram', "$it"), Instant.EPOCH, 0, false, 1) }

        expect:
        challenges.parallelStream().map { codes.of(it) }.toList() == challenges.collect { codes.of(it) }
    }

    def "the links of people who ask all at once are theirs"() {
        given:
        def passes = desk.bean(MakePass)
        def link = { int n -> passes.make("call-$n", 'try', "c$n", null, Duration.ofMinutes(5)) }

        expect:
        (1..200).toList().parallelStream().map(link).toList() == (1..200).collect(link)
    }
}
