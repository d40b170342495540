package it.sportello.office.calendar

import it.sportello.office.offices.SampleOffices
import it.sportello.office.places.Places
import spock.lang.Shared
import spock.lang.Specification

class OfficeDaysSpec extends Specification {

    @Shared days = new OfficeDays(new QuietHours(new Holidays(), new Places()))

    def "who asks for a person on #when is promised #opening"() {
        expect:
        days.nextOpening(QuietHoursSpec.rome(when), SampleOffices.cagliari()).get().toLocalDateTime().toString() == opening

        where:
        when               || opening
        '2026-11-23T08:30' || '2026-11-23T09:00'
        '2026-11-23T10:00' || '2026-11-23T10:00'
        '2026-11-23T12:00' || '2026-11-24T09:00'
        '2026-11-24T13:00' || '2026-11-24T15:00'
        '2026-11-24T17:00' || '2026-11-25T09:00'
        '2026-11-27T12:30' || '2026-11-30T09:00'
        '2026-12-24T12:30' || '2026-12-28T09:00'
        '2026-10-29T18:00' || '2026-11-02T09:00'
    }

    def "who asks to be called on #when is called by the end of #by"() {
        expect:
        days.endOfNextDay(QuietHoursSpec.rome(when), SampleOffices.cagliari()).toLocalDateTime().toString() == by

        where: 'Tuesdays it opens in the afternoon too'
        when               || by
        '2026-11-29T02:24' || '2026-11-30T12:00'
        '2026-11-30T07:00' || '2026-11-30T12:00'
        '2026-11-30T10:00' || '2026-12-01T17:00'
        '2026-11-27T12:30' || '2026-11-30T12:00'
        '2026-12-24T12:30' || '2026-12-28T12:00'
    }

    def "an office whose hours nobody has written calls on a weekday, in the hours offices usually keep"() {
        expect:
        days.endOfNextDay(QuietHoursSpec.rome('2026-11-29T02:24'), SampleOffices.of('I452C000001', 'Sassari', 'I452', 'SS'))
                .toLocalDateTime().toString() == '2026-11-30T18:00'
    }

    def "an office whose hours nobody has written promises nothing"() {
        given:
        def office = SampleOffices.of('I452C000001', 'Sassari', 'I452', 'SS')

        expect:
        days.nextOpening(QuietHoursSpec.rome('2026-11-23T10:00'), office).empty
        !days.isOpen(QuietHoursSpec.rome('2026-11-23T10:00'), office)
    }
}
