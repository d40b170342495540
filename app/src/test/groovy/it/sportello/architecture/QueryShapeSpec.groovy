package it.sportello.architecture

import it.sportello.TestStore
import it.sportello.architecture.planted.PlantedStore
import it.sportello.platform.store.QueryShapes
import spock.lang.Shared
import spock.lang.Specification

/** The rules themselves; {@link QueryShapeExtension} applies them to every other spec of the suite. */
class QueryShapeSpec extends Specification {

    @Shared
    def planted = new PlantedStore(new TestStore())

    def "a filter that an index serves is right: #query"() {
        when:
        planted."$query"()

        then:
        QueryShapes.violations().empty

        where:
        query << ['byName', 'byNameAndState', 'byNames', 'byWholeIndex', 'byWholeIndexAndRange', 'countWithinServed',
                  'sortWithinServed', 'queueWithLimit', 'conditionalUpdate', 'pushAndSlice', 'insertAndDelete']
    }

    def "#query is red, because it #problem"() {
        when:
        planted."$query"()
        def violations = QueryShapes.takeViolations()

        then:
        violations.any { it.contains(problem) && it.contains('PlantedStore') }

        and: 'a spec in which it happened fails'
        try {
            QueryShapeExtension.check(violations)
            assert false
        } catch (AssertionError failed) {
            assert failed.message.contains(problem)
        }

        where:
        query                 | problem
        'byOtherField'        | 'is served by no index'
        'byHalfIndex'         | 'is served by no index'
        'everything'          | 'is served by no index'
        'byNullKey'           | 'is served by no index'
        'updateByOtherField'  | 'is served by no index'
        'deleteByOtherField'  | 'is served by no index'
        'modifyByOtherField'  | 'is served by no index'
        'countAll'            | 'is served by no index'
        'sorted'              | 'sorts a whole collection'
        'byRangeOfNames'      | 'by a range'
        'queueWithoutLimit'   | 'without a limit'
        'undeclared'          | 'no adapter has declared'
        'byText'              | 'uses $text'
        'updateByPipeline'    | 'updates by a pipeline'
        'aggregateWithSwitch' | 'uses $switch'
        'lookup'              | 'uses $lookup'
        'plainIndex'          | 'not plainly unique'
        'collated'            | 'a collation'
    }
}
