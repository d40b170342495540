package it.sportello.people.discretion

import spock.lang.Specification

import java.time.Instant

class DiscretionSpec extends Specification {

    def "whoever is safe #hours is written to, at #now, #then"() {
        expect:
        hours.next(Instant.parse(now)) == Instant.parse(then)

        where:
        hours                      | now                    || then
        Discretion.Hours.MORNING   | '2026-11-23T09:00:00Z' || '2026-11-23T09:00:00Z'
        Discretion.Hours.MORNING   | '2026-11-23T06:59:00Z' || '2026-11-23T07:00:00Z'
        Discretion.Hours.MORNING   | '2026-11-23T12:00:00Z' || '2026-11-24T07:00:00Z'
        Discretion.Hours.AFTERNOON | '2026-11-23T11:59:59Z' || '2026-11-23T12:00:00Z'
        Discretion.Hours.AFTERNOON | '2026-11-23T18:59:59Z' || '2026-11-23T18:59:59Z'
        Discretion.Hours.AFTERNOON | '2026-11-23T19:00:00Z' || '2026-11-24T12:00:00Z'
        // the clock goes forward in the night of 29 March 2026
        Discretion.Hours.DAY       | '2026-03-28T20:00:00Z' || '2026-03-29T06:00:00Z'
    }
}
