package it.sportello.bots.dialogue.flow

import spock.lang.Specification

class ConditionSpec extends Specification {

    def '"#value" is #condition: #holds'() {
        expect:
        new Condition(condition).test(value) == holds

        where:
        condition     | value      | holds
        'si'          | 'si'       | true
        'si'          | 'no'       | false
        ''            | ''         | true
        ''            | 'x'        | false
        '*'           | 'x'        | true
        '*'           | ''         | false
        '-'           | '-'        | true
        '>=18'        | '18'       | true
        '>=18'        | '17'       | false
        '>=18'        | ''         | false
        '>=18'        | '-'        | false
        '>=18'        | 'tanti'    | false
        '<35'         | '35'       | false
        '< 35'        | '34'       | true
        '>0'          | '0'        | false
        '<=-1'        | '-2'       | true
        '18..35'      | '18'       | true
        '18..35'      | '35'       | true
        '18..35'      | '36'       | false
        'contains fr' | 'it,fr'    | true
        'contains fr' | 'fr'       | true
        'contains fr' | 'it,francese' | false
        'contains fr' | ''         | false
    }
}
