package it.sportello.jobs.vacancies

import spock.lang.Specification

import static it.sportello.jobs.vacancies.VacancyState.*

class VacancyStateSpec extends Specification {

    def "a code is known however it is written: #written"() {
        expect:
        Vacancy.code(written) == code

        where:
        written     || code
        'PA-20981'  || 'PA-20981'
        'pa 20981'  || 'PA-20981'
        ' Pa20981 ' || 'PA-20981'
        'ca - 1'    || 'CA-1'
        'cameriere' || 'CAMERIERE'
        ''          || ''
    }

    def "a #from vacancy may become #next, and nothing else"() {
        expect:
        from.next() == next as Set

        where:
        from           | next
        DRAFT          | [VERIFIED, WITHDRAWN]
        VERIFIED       | [DRAFT, PUBLISHED, WITHDRAWN]
        PUBLISHED      | [PRESELECTION, CLOSED, CLOSED_UNKNOWN, WITHDRAWN]
        PRESELECTION   | [CLOSED, CLOSED_UNKNOWN, WITHDRAWN]
        CLOSED_UNKNOWN | [CLOSED]
        CLOSED         | []
        WITHDRAWN      | []
    }
}
