package it.sportello.platform.store.embedded

import de.bwaldvogel.mongo.bson.Document
import spock.lang.Specification

class NamedKeysSpec extends Specification {

    def "a filter that names all keys is served, whatever else it asks: #filter"() {
        expect:
        NamedKeys.in(document(filter), ['office', 'code']).get().collect { it.stream().toList() } == keys

        where:
        filter                                                          || keys
        [office: 'PA', code: 1]                                         || [['PA', 1]]
        [code: 1, office: 'PA', state: 'open']                          || [['PA', 1]]
        [office: [$eq: 'PA'], code: 1, n: [$gt: 3]]                     || [['PA', 1]]
        [office: [$in: ['PA', 'CT']], code: 1]                          || [['CT', 1], ['PA', 1]]
        [office: [$in: ['PA', 'PA']], code: [$in: [1, 2]]]              || [['PA', 1], ['PA', 2]]
        [$and: [[office: 'PA'], [$and: [[code: 1]]], [n: [$lt: 3]]]]    || [['PA', 1]]
        [office: [$in: []], code: 1]                                    || []
    }

    def "a filter that leaves a key open must scan: #filter"() {
        expect:
        NamedKeys.in(document(filter), ['office', 'code']).empty

        where:
        filter << [[:], [office: 'PA'], [office: 'PA', code: null], [office: 'PA', code: [1, 2]], [office: 'PA', code: [$gt: 1]],
                   [office: 'PA', code: [$ne: 1]], [office: 'PA', code: [$in: [1, null]]], [$or: [[office: 'PA', code: 1]]]]
    }

    def "a filter that asks for names alone is answered by the names, each once and in order: #filter"() {
        expect:
        NamedKeys.alone(document(filter), '_id').get().toList() == names

        where:
        filter                              || names
        [_id: 'b']                          || ['b']
        [_id: [$in: ['b', 'a', 'b']]]       || ['a', 'b']
        [_id: [$in: []]]                    || []
    }

    def "a filter that asks anything else is compared with what is found: #filter"() {
        expect:
        NamedKeys.alone(document(filter), '_id').empty

        where:
        filter << [[:], [_id: 'a', version: 1], [_id: 1], [_id: [$in: ['a', 1]]], [_id: [$in: ['a', null]]], [_id: [$ne: 'a']], [_id: null],
                   [_id: [$in: ['a'], $ne: 'b']], [name: 'a'], [$and: [[_id: 'a']]]]
    }

    private static Object document(Object value) {
        switch (value) {
            case Map: return new Document(value.collectEntries { [it.key, document(it.value)] })
            case List: return value.collect { document(it) }
            default: return value
        }
    }
}
