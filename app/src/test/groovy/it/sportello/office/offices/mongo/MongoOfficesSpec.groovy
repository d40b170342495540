package it.sportello.office.offices.mongo

import it.sportello.TestStore
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration

class MongoOfficesSpec extends Specification {

    @Shared testStore = new TestStore()
    def offices = new MongoOffices(testStore, testStore.clock)

    def cleanup() { testStore.clear() }

    def "an office is found again as it was written"() {
        when:
        def saved = (offices.save(SampleOffices.cagliari()) as Offices.Saving.Saved).office()

        then:
        saved.version() == 1
        offices.find('B354C000001').get() == saved
        offices.all() == [saved]
        offices.competentFor('H118') == [saved]
        offices.competentFor('I452') == []
        offices.find('I452C000001').empty
    }

    def "of two who edit the same office, the second must look again"() {
        given:
        def first = (offices.save(SampleOffices.cagliari()) as Offices.Saving.Saved).office()

        expect:
        offices.save(first) instanceof Offices.Saving.Saved
        offices.save(first) instanceof Offices.Saving.Stale
    }

    def "two offices cannot have one code"() {
        expect:
        offices.save(SampleOffices.cagliari()) instanceof Offices.Saving.Saved
        offices.save(SampleOffices.cagliari()) instanceof Offices.Saving.Stale
    }

    def "what another replica saved is seen within ten seconds"() {
        given:
        def other = new MongoOffices(testStore, testStore.clock)
        assert offices.all().empty

        when:
        other.save(SampleOffices.cagliari())
        testStore.clock.advance(Duration.ofSeconds(11))

        then:
        offices.all()*.name() == ['Cagliari']
    }
}
