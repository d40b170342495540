package it.sportello.office.calendar

import spock.lang.Specification

import java.time.LocalDate

class HolidaysSpec extends Specification {

    def holidays = new Holidays()

    def "in #year Easter is on #easter, and every fixed feast is there"() {
        expect:
        holidays.on(LocalDate.parse("$year-$easter")).get() == 'Pasqua'
        holidays.on(LocalDate.parse("$year-$easter").plusDays(1)).get() == "lunedì dell'Angelo"
        ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '10-04', '11-01', '12-08', '12-25', '12-26'].every {
            holidays.on(LocalDate.parse("$year-$it")).present
        }
        holidays.of(year).size() == 13

        where:
        year || easter
        2026 || '04-05'
        2027 || '03-28'
        2028 || '04-16'
        2029 || '04-01'
        2030 || '04-21'
        2031 || '04-13'
        2032 || '03-28'
        2033 || '04-17'
        2034 || '04-09'
        2035 || '03-25'
    }

    def "San Francesco is a holiday from 2026"() {
        expect:
        holidays.on(LocalDate.of(2025, 10, 4)).empty
        holidays.on(LocalDate.of(2026, 10, 4)).get() == "San Francesco d'Assisi"
    }

    def "every holiday has its own Italian name"() {
        expect:
        !holidays.of(2027).values().contains('festa nazionale')
        holidays.of(2027).values().toSet().size() == 13
    }
}
