package it.sportello.ask.questionnaires

import spock.lang.Specification

import java.time.Duration
import java.time.Instant

import static it.sportello.ask.questionnaires.SheetState.*

class SheetSpec extends Specification {

    static final Instant TEN = Instant.parse('2026-11-23T09:00:00Z')

    def sheet = Sheet.open(new Opening('anna', 'prova', 1, 'r1', 'CA', 'it', '', TEN))

    def "a sheet that is #from may become #may, and nothing else"() {
        expect:
        from.next() == may as Set
        from.goesOn() == on

        where:
        from      || may                        | on
        OPEN      || [SENT, WITHDRAWN, EXPIRED] | true
        EXPIRED   || [OPEN]                     | true
        SENT      || []                         | false
        WITHDRAWN || []                         | false
    }

    def "a changed answer keeps what was said before, where, when and by whom"() {
        when:
        def twice = sheet.answering('licence', given('k1', 'no', 1, 'telegram')).answering('licence', given('k2', 'yes', 5, 'desk', 'op1'))

        then:
        twice.answers().licence.now().value() == 'yes'
        twice.answers().licence.now().typedBy() == 'op1'
        twice.answers().licence.earlier()*.value() == ['no']
        twice.answers().licence.earlier()*.channel() == ['telegram']
    }

    def "the same answer told again changes nothing, neither the last one nor one before it"() {
        given:
        def twice = sheet.answering('licence', given('k1', 'no', 1)).answering('licence', given('k2', 'yes', 2))

        expect:
        twice.answering('licence', given('k2', 'yes', 2)).is(twice)
        twice.answering('licence', given('k1', 'no', 1)).is(twice)
    }

    def "what is sent takes no more answers"() {
        given:
        def sent = sheet.answering('licence', given('k1', 'no', 1)).sent(new Filed('c1', '2026-0000001', TEN, ['licence'], null, null, [:]))

        expect:
        sent.answering('licence', given('k2', 'yes', 2)).is(sent)
        sent.state() == SENT

        when:
        sent.ended(EXPIRED, TEN)

        then:
        thrown(IllegalStateException)
    }

    def "the time at work leaves out the pauses, and is told of whoever changes their mind too"() {
        given:
        def slow = sheet.answering('a', given('k1', '1', 2)).answering('b', given('k2', '1', 5)).answering('c', given('k3', '1', 300)).answering('a', given('k4', '2', 304))

        expect:
        slow.worked() == Duration.ofMinutes(9)
        slow.first().get() == TEN.plus(Duration.ofMinutes(2))
        slow.latest() == TEN.plus(Duration.ofMinutes(304))
        sheet.worked() == Duration.ZERO
        sheet.latest() == TEN
    }

    def "how hard a question was is counted once for each time"() {
        given:
        def hard = sheet.doubting('patente') { it.missed('k1') }.doubting('patente') { it.missed('k1') }.doubting('patente') { it.missed('k2') }.doubting('patente') { it.helped('k3') }

        expect:
        hard.doubts().patente.misses().size() == 2
        hard.doubts().patente.helps().size() == 1
    }

    private static Given given(String key, String value, long minutes, String channel = 'telegram', String by = null) {
        new Given(key, 'patente', value, value, value, channel, TEN.plus(Duration.ofMinutes(minutes)), by)
    }
}
