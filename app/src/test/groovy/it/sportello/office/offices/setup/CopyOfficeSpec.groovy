package it.sportello.office.offices.setup

import it.sportello.office.offices.InMemoryOffices
import it.sportello.office.offices.SampleOffices
import spock.lang.Specification

/** A new office takes over what it shares with another. */
class CopyOfficeSpec extends Specification {

    def offices = new InMemoryOffices()
    def copy = new CopyOffice(offices)

    def setup() {
        offices.save(SampleOffices.cagliari())
        offices.save(SampleOffices.of('B354C000002', 'Cagliari Est', 'B354', 'CA', ['H118'] as Set))
        offices.save(SampleOffices.of('H118C000001', 'Quartu', 'H118', 'CA'))
    }

    def "hours and limits come over, names, towns and the day of the check do not"() {
        when:
        def result = copy.copy('B354C000001', 'B354C000002')
        def east = offices.find('B354C000002').get()

        then:
        result == CopyOffice.Result.COPIED
        east.hours() == SampleOffices.cagliari().hours()
        east.name() == 'Cagliari Est'
        east.remit().towns() == ['H118'] as Set
        east.remit().verified() == null
    }

    def "the patron's feast comes over within one town only"() {
        when:
        copy.copy('B354C000001', 'B354C000002')
        copy.copy('B354C000001', 'H118C000001')

        then:
        offices.find('B354C000002').get().patron().get().name() == 'San Saturnino'
        offices.find('H118C000001').get().patron().empty
    }

    def "from itself, or from one that is not there, nothing is copied"() {
        expect:
        copy.copy('B354C000001', 'B354C000001') == CopyOffice.Result.ITSELF
        copy.copy('Z', 'B354C000001') == CopyOffice.Result.UNKNOWN
        copy.copy('B354C000001', 'Z') == CopyOffice.Result.UNKNOWN
    }
}
