package it.sportello.jobs.occupations

import it.sportello.bots.messaging.Urn
import it.sportello.talk.flows.Call
import spock.lang.Shared
import spock.lang.Specification

import java.time.Instant

class OccupationsSpec extends Specification {

    /** Of the labelled phrases, how many must come first, and how many among the choices. Raise them when they hold. */
    static final double FIRST = 0.95
    static final double OFFERED = 0.98

    @Shared occupations = new Occupations()
    @Shared phrases = getClass().getResource('/occupations/phrases.csv').readLines('UTF-8').collect { it.split(';') as List }

    def "what people say for a job finds it"() {
        when:
        def first = phrases.findAll { said, id -> occupations.search(said)*.id().take(1) == [id] }
        def offered = phrases.findAll { said, id -> occupations.search(said)*.id().contains(id) }

        then:
        phrases.size() >= 80
        def missed = (phrases - first).collect { said, id -> "$said -> $id, not ${occupations.search(said)*.id()}" }
        verifyAll {
            missed.size() <= phrases.size() * (1 - FIRST)
            offered.size() / phrases.size() >= OFFERED
        }
    }

    def "'#said' is no job we know"() {
        expect:
        occupations.recognise(said) instanceof Found.None

        where:
        said << ['', '?', 'buongiorno', 'Cagliari', 'astronauta su marte xyz', 'sì']
    }

    def "a flow is told '#outcome' for '#said'"() {
        given:
        def call = new Call('s/1/k', 'c1', Urn.of('telegram:1'), 'telegram', 'it', null, [text: said], Instant.EPOCH)

        when:
        def reply = new OccupationsCapability(occupations).call(call)

        then:
        reply.outcome() == outcome
        reply.options().size() <= 9

        where:
        said        || outcome
        'badante'   || 'one'
        'autista'   || 'several'
        'zzz'       || 'none'
    }

    def "every occupation has one name of its own, a code of four digits and both genders"() {
        expect:
        occupations.all().size() >= 250
        occupations.all()*.id().toSet().size() == occupations.all().size()
        occupations.all()*.label().toSet().size() == occupations.all().size()
        occupations.all().every { it.isco() ==~ /\d{4}/ && it.id() ==~ /[a-z-]+/ && it.masculine() && it.feminine() && it.label() }
    }
}
