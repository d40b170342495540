package it.sportello.office.offices

import it.sportello.TestStore
import it.sportello.office.offices.mongo.MongoOffices
import it.sportello.office.places.Places
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate

/** Which municipalities an office serves, since when, and which branches share its work. */
class CatchmentSpec extends Specification {

    static final CAGLIARI = 'B354C000001'

    TestStore store = new TestStore()
    @Shared Places places = new Places()
    def offices = new MongoOffices(store, store.clock)
    def editing = new EditOffice(offices, places)

    def "what an office served is kept with its first day"() {
        given:
        write(towns: 'B354')
        store.clock.advance(Duration.ofDays(30))
        write(towns: 'B354 H118')
        store.clock.advance(Duration.ofDays(30))

        when: 'a new telephone is no new catchment, and a slip corrected on the same day is none either'
        write(towns: 'B354 H118', phone: '070 1')
        write(towns: 'B354 L219')
        write(towns: 'B354')

        then:
        offices.catchments(CAGLIARI)*.towns() == [['B354'], ['B354', 'H118'], ['B354']]*.toSet()
        offices.catchments(CAGLIARI)*.from() == [LocalDate.of(2027, 1, 22), LocalDate.of(2026, 12, 23), LocalDate.of(2026, 11, 23)]
        offices.competentFor('H118') == []
    }

    def "what was written before versions were kept has no first day"() {
        given:
        write(towns: 'B354')
        store.database.getCollection('offices').updateOne(com.mongodb.client.model.Filters.eq(CAGLIARI), com.mongodb.client.model.Updates.unset('catchments'))

        when:
        write(towns: 'H118')

        then:
        offices.catchments(CAGLIARI)*.from() == [LocalDate.of(2026, 11, 23), null]
    }

    def "an office that serves nobody yet has no versions"() {
        when:
        write(towns: '')

        then:
        offices.catchments(CAGLIARI) == []
        offices.catchments('H118C000001') == []
    }

    def "a branch says of which centre it is; of one that is not there, of itself or of a branch it cannot be"() {
        given:
        write([:])
        write(code: 'H118C000001', town: 'H118', name: 'Quartu', centre: CAGLIARI)

        expect:
        offices.branches(CAGLIARI)*.name() == ['Quartu']
        offices.find('H118C000001').get().remit().centre() == CAGLIARI
        saved(code: 'L219C000001', town: 'L219', centre: 'A662C000009') == ['centre']
        saved(code: 'L219C000001', town: 'L219', centre: 'L219C000001') == ['centre']
        saved(code: 'L219C000001', town: 'L219', centre: 'H118C000001') == ['centre']
        saved(code: CAGLIARI, centre: 'H118C000001') == ['centre']
        saved(code: 'L219C000001', town: 'L219', centre: CAGLIARI) == []
    }

    def "the towns an office serves are said by name or by code, and those nobody knows are told"() {
        given:
        write(towns: "Cagliari, Quartu Sant'Elena; L219\nI452 A662")

        expect:
        offices.find(CAGLIARI).get().remit().towns() == ['B354', 'H118', 'L219', 'I452', 'A662'] as Set
        saved(towns: 'Cagliari, Atlantide') == ['towns']
        saved(towns: 'B354 X999') == ['towns']
    }

    private void write(Map more) { assert saved(more) == [] }

    /** The fields that are wrong. */
    private List<String> saved(Map more) {
        def code = more.code ?: CAGLIARI
        def draft = new OfficeDraft(code, more.name ?: 'Cagliari', '', more.town ?: 'B354', more.phone ?: '', '', '', more.towns ?: '', '', 'it', '100', '', more.centre ?: '')
        def result = editing.save(draft, offices.find(code).map { it.version() }.orElse(0L))
        result instanceof EditOffice.Result.Wrong ? result.errors().keySet().toList() : []
    }
}
