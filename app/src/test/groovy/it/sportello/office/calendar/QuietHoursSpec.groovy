package it.sportello.office.calendar

import it.sportello.office.offices.SampleOffices
import it.sportello.office.places.Places
import it.sportello.platform.time.Rome
import spock.lang.Shared
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDateTime

class QuietHoursSpec extends Specification {

    @Shared quiet = new QuietHours(new Holidays(), new Places())
    @Shared cagliari = SampleOffices.cagliari()

    def "at #when nothing is started, because it is #reason: it leaves at #later, a reminder at #earlier"() {
        when:
        def verdict = quiet.at(rome(when), cagliari)

        then:
        verdict instanceof Verdict.Quiet
        (verdict as Verdict.Quiet).reason() == reason
        (verdict as Verdict.Quiet).until() == rome(later)
        quiet.nextOpen(rome(when), cagliari) == rome(later)
        quiet.lastOpenBefore(rome(when), cagliari) == rome(earlier)

        where:
        when               || reason                                          | later              | earlier
        '2026-11-23T20:00' || 'notte (dalle 20 alle 8)'                       | '2026-11-24T08:00' | '2026-11-23T19:00'
        '2026-11-24T07:59' || 'notte (dalle 20 alle 8)'                       | '2026-11-24T08:00' | '2026-11-23T19:00'
        '2026-11-22T11:00' || 'domenica'                                      | '2026-11-23T08:00' | '2026-11-21T19:00'
        '2026-11-21T21:00' || 'notte (dalle 20 alle 8)'                       | '2026-11-23T08:00' | '2026-11-21T19:00'
        '2026-11-23T06:00' || 'notte (dalle 20 alle 8)'                       | '2026-11-23T08:00' | '2026-11-21T19:00'
        '2026-12-25T10:00' || 'Natale'                                        | '2026-12-28T08:00' | '2026-12-24T19:00'
        '2026-12-27T10:00' || 'domenica'                                      | '2026-12-28T08:00' | '2026-12-24T19:00'
        '2026-10-30T10:00' || 'festa patronale di Cagliari, San Saturnino'    | '2026-10-31T08:00' | '2026-10-29T19:00'
        '2027-03-29T10:00' || "lunedì dell'Angelo"                            | '2027-03-30T08:00' | '2027-03-27T19:00'
    }

    def "at #when what we start may leave, and nothing moves"() {
        expect:
        quiet.at(rome(when), cagliari) instanceof Verdict.Open
        quiet.nextOpen(rome(when), cagliari) == rome(when)
        quiet.lastOpenBefore(rome(when), cagliari) == rome(when)

        where:
        when << ['2026-11-23T08:00', '2026-11-23T19:59', '2026-11-21T12:00', '2026-11-24T12:00']
    }

    def "the night the clock goes #way, silence still ends at 8 of the wall clock"() {
        expect: 'both nights end in a Sunday'
        quiet.nextOpen(rome(evening), cagliari) == Instant.parse(opens)
        quiet.lastOpenBefore(Instant.parse(night), cagliari) == rome(reminder)

        where:
        way       | evening            | opens                  | night                  | reminder
        'back'    | '2026-10-24T21:00' | '2026-10-26T07:00:00Z' | '2026-10-25T00:30:00Z' | '2026-10-24T19:00'
        'back'    | '2026-10-24T21:00' | '2026-10-26T07:00:00Z' | '2026-10-25T01:30:00Z' | '2026-10-24T19:00'
        'forward' | '2027-03-27T21:00' | '2027-03-30T06:00:00Z' | '2027-03-28T01:30:00Z' | '2027-03-27T19:00'
    }

    def "the patron of one town is a working day elsewhere"() {
        expect:
        quiet.at(rome('2026-10-30T10:00'), null) instanceof Verdict.Open
        quiet.at(rome('2026-10-30T10:00'), SampleOffices.of('I452C000001', 'Sassari', 'I452', 'SS')) instanceof Verdict.Open
    }

    static Instant rome(String local) {
        LocalDateTime.parse(local).atZone(Rome.ZONE).toInstant()
    }
}
