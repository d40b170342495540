package it.sportello.bots.dialogue.answers

import it.sportello.bots.dialogue.flow.Ask
import it.sportello.bots.dialogue.words.Words
import spock.lang.Specification

import java.time.LocalDate

class AnswerTypesSpec extends Specification {

    static final TODAY = LocalDate.of(2026, 11, 22)

    def '#type: "#said" is #result'() {
        when:
        def answer = AnswerTypes.named(type).read(new Heard(said, 'text', [:], TODAY), new Ask(type, 'x', null, [:], min, max, null, false))

        then:
        (answer instanceof Answer.Taken ? answer.value() : answer.why()) == result

        where:
        type     | min  | max  | said                 | result
        'number' | null | null | '10'                 | '10'
        'number' | null | null | 'circa 20 km'        | '20'
        'number' | null | null | '٢٠'                 | '20'
        'number' | null | null | '-3'                 | '-3'
        'number' | 0    | 9    | '-3'                 | 'refused.too-small'
        'number' | 0    | 9    | '10'                 | 'refused.too-big'
        'number' | null | null | 'tra 5 e 10'         | 'refused.number'
        'number' | null | null | '1,5'                | 'refused.number'
        'number' | null | null | '99999999999'        | 'refused.number'
        'number' | null | null | 'tanti'              | 'refused.number'
        'text'   | null | null | '  ciao '            | 'ciao'
        'text'   | null | null | ' '                  | 'refused.text'
        'text'   | 3    | null | 'no'                 | 'refused.too-short'
        'text'   | null | 3    | 'troppo'             | 'refused.too-long'
        'date'   | null | null | '2/12/2026'          | '2026-12-02'
        'date'   | null | null | '2.12.26'            | '2026-12-02'
        'date'   | null | null | '2026-12-02'         | '2026-12-02'
        'date'   | null | null | '1/2'                | '2027-02-01'
        'date'   | null | null | 'Domani'             | '2026-11-23'
        'date'   | null | null | '31/2/2026'          | 'refused.date'
        'date'   | null | null | 'presto'             | 'refused.date'
        'date'   | 0    | 30   | '21/11/2026'         | 'refused.date-range'
        'date'   | 0    | 30   | '1/1/2027'           | 'refused.date-range'
        'phone'  | null | null | '333 1234567'        | '+393331234567'
        'phone'  | null | null | '091-7654321'        | '+390917654321'
        'phone'  | null | null | '0039 333 1234567'   | '+393331234567'
        'phone'  | null | null | '+216 20 123 456'    | '+21620123456'
        'phone'  | null | null | '12'                 | 'refused.phone'
        'of-age' | null | null | 'ho 16 anni'         | 'no'
        'of-age' | null | null | '17 anni e 6 mesi'   | 'no'
        'of-age' | null | null | 'ho ١٦ سنة'          | 'no'
        'of-age' | null | null | 'sono del 2009'      | 'no'
        'of-age' | null | null | 'sono del 2008'      | 'refused.yes-no'
        'of-age' | null | null | 'sono del 2007'      | 'yes'
        'of-age' | null | null | 'ho 43 anni'         | 'yes'
        'of-age' | null | null | 'quasi 18'           | 'refused.yes-no'
        'of-age' | null | null | '30 anni, 12 figli'  | 'refused.yes-no'
        'of-age' | null | null | '333 1234567'        | 'refused.yes-no'
        'of-age' | null | null | 'boh'                | 'refused.yes-no'
    }

    def 'every refusal has words in every language of the engine'() {
        expect:
        ['it', 'en', 'fr', 'ar'].every { Words.find(it, why).get() }
        ['en', 'fr', 'ar'].every { Words.find(it, why).get() != Words.find('it', why).get() }

        where:
        why << ['choice', 'yes-no', 'agreement', 'number', 'too-small', 'too-big', 'text', 'too-short', 'too-long', 'date',
                'date-range', 'phone'].collect { "refused.$it".toString() }
    }
}
