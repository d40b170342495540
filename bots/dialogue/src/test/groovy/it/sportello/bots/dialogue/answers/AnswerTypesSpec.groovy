package it.sportello.bots.dialogue.answers

import com.fasterxml.jackson.databind.ObjectMapper
import it.sportello.bots.dialogue.flow.Ask
import it.sportello.bots.dialogue.words.Words
import spock.lang.Specification

import java.time.LocalDate

class AnswerTypesSpec extends Specification {

    static final TODAY = LocalDate.of(2026, 11, 22)
    static final VECTORS = new ObjectMapper().readValue(AnswerTypesSpec.getResource('/codici.json'), Map)

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
        'number' | null | null | "l'anno scorso"      | 'refused.number'
        'number' | null | null | 'tanti'              | 'refused.number'
        'text'   | null | null | '  ciao '            | 'ciao'
        'text'   | null | null | ' '                  | 'refused.text'
        'text'   | 3    | null | 'no'                 | 'refused.too-short'
        'text'   | null | null | 'x' * 1001           | 'refused.too-long'
        'text'   | null | null | '-'                  | 'refused.text'
        'text'   | null | 3    | 'troppo'             | 'refused.too-long'
        'date'   | null | null | '2/12/2026'          | '2026-12-02'
        'date'   | null | null | '2.12.26'            | '2026-12-02'
        'date'   | null | null | '2026-12-02'         | '2026-12-02'
        'date'   | null | null | '1/2'                | '2027-02-01'
        'date'   | null | null | 'Domani'             | '2026-11-23'
        'date'   | null | null | '31/2/2026'          | 'refused.no-such-day'
        'date'   | null | null | '30 febbraio'        | 'refused.no-such-day'
        'date'   | null | null | '29/2/2027'          | 'refused.no-such-day'
        'date'   | null | null | '2 dicembre 2026'    | '2026-12-02'
        'date'   | null | null | '2 dicembre'         | '2026-12-02'
        'date'   | null | null | 'le 1er février'     | 'refused.date'
        'date'   | null | null | '1er février'        | '2027-02-01'
        'date'   | null | null | '٢/١٢/٢٠٢٦'          | '2026-12-02'
        'date'   | null | null | "l'anno scorso"      | 'refused.date'
        'date'   | null | 0    | '5/8/72'             | '1972-08-05'
        'date'   | null | 0    | '1/12'               | '2025-12-01'
        'date'   | null | 0    | 'domani'             | 'refused.date-range'
        'date'   | null | null | 'ieri'               | '2026-11-21'
        'date'   | null | null | 'presto'             | 'refused.date'
        'date'   | 0    | 30   | '21/11/2026'         | 'refused.date-range'
        'date'   | 0    | 30   | '1/1/2027'           | 'refused.date-range'
        'phone'  | null | null | '333 1234567'        | '+393331234567'
        'phone'  | null | null | '091-7654321'        | '+390917654321'
        'phone'  | null | null | '0039 333 1234567'   | '+393331234567'
        'phone'  | null | null | '+216 20 123 456'    | '+21620123456'
        'phone'  | null | null | '12'                 | 'refused.phone'
        'phone'  | null | null | '٣٣٣١٢٣٤٥٦٧'         | '+393331234567'
        'time'   | null | null | '9'                  | '09:00'
        'time'   | null | null | 'alle 9 e mezza'     | '09:30'
        'time'   | null | null | '14h30'              | '14:30'
        'time'   | null | null | '3 pm'               | '15:00'
        'time'   | null | null | '12:15 am'           | '00:15'
        'time'   | null | null | 'mezzogiorno'        | '12:00'
        'time'   | null | null | '٩:٣٠'               | '09:30'
        'time'   | null | null | '25:00'              | 'refused.time'
        'time'   | null | null | '9:75'               | 'refused.time'
        'time'   | null | null | 'di mattina'         | 'refused.time'
        'time'   | 8    | 18   | '7:59'               | 'refused.time-range'
        'time'   | 8    | 18   | '18:00'              | '18:00'
        'time'   | 8    | 18   | '18:01'              | 'refused.time-range'
        'place'  | null | null | 'Cagliari'           | 'Cagliari'
        'place'  | null | null | '09100'              | 'refused.place'
        'e-mail' | null | null | ' Anna@Posta.it. '   | 'anna@posta.it'
        'e-mail' | null | null | 'anna@posta'         | 'refused.e-mail'
        'e-mail' | null | null | 'anna posta.it'      | 'refused.e-mail'
        'e-mail' | null | null | 'a..b@posta.it'      | 'refused.e-mail'
        'rating' | null | null | '4'                  | '4'
        'rating' | null | null | '٤'                  | '4'
        'rating' | null | null | '⭐⭐⭐'             | '3'
        'rating' | null | null | '⭐️⭐️'             | '2'
        'rating' | null | null | '***'                | '3'
        'rating' | null | null | '4/5'                | '4'
        'rating' | null | null | '5 stelle'           | '5'
        'rating' | null | null | '6'                  | 'refused.rating'
        'rating' | null | null | '⭐⭐⭐⭐⭐⭐'       | 'refused.rating'
        'rating' | null | null | '0'                  | 'refused.rating'
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

    def 'a codice fiscale is right by its check character, with letters for digits too: #person.cf'() {
        expect:
        read('codice-fiscale', person.cf) == person.cf
        read('codice-fiscale', person.cf.toLowerCase().replaceAll('(...)', '$1 ')) == person.cf
        [person.omocodia1, person.omocodia3, person.omocodia7].every { read('codice-fiscale', it) == it }
        read('codice-fiscale', person.carattereErrato) == 'refused.codice-fiscale-check'
        read('codice-fiscale', person.cf[0..14]) == 'refused.codice-fiscale'

        where:
        person << VECTORS.codiceFiscale
    }

    def 'a partita IVA is right by its last digit: #pair.valida'() {
        expect:
        read('partita-iva', pair.valida) == pair.valida
        read('partita-iva', 'IT ' + pair.valida) == pair.valida
        read('partita-iva', pair.errata) == 'refused.partita-iva'
        read('partita-iva', pair.valida[1..-1]) == 'refused.partita-iva'

        where:
        pair << VECTORS.partitaIva
    }

    def 'a #kind is a #type: #result'() {
        when:
        def answer = AnswerTypes.named(type).read(new Heard('', kind, [file: 'f1', name: name].findAll { it.value } as Map, TODAY), ask(type))

        then:
        answer == result

        where:
        type       | kind       | name     | result
        'document' | 'document' | 'cv.pdf' | new Answer.Taken('f1', 'cv.pdf')
        'document' | 'photo'    | null     | new Answer.Taken('f1', 'document')
        'photo'    | 'photo'    | null     | new Answer.Taken('f1', 'photo')
        'photo'    | 'document' | 'cv.pdf' | new Answer.Refused('refused.photo')
        'voice'    | 'voice'    | null     | new Answer.Taken('f1', 'voice')
        'voice'    | 'text'     | null     | new Answer.Refused('refused.voice')
    }

    private static Ask ask(String type) {
        new Ask(type, 'x', null, [:], null, null, null, false)
    }

    private static String read(String type, String said) {
        def answer = AnswerTypes.named(type).read(new Heard(said, 'text', [:], TODAY), ask(type))
        answer instanceof Answer.Taken ? answer.value() : answer.why()
    }

    def 'every kind of answer has words for who needs an example'() {
        expect:
        ['it', 'en', 'fr', 'ar'].every { Words.find(it, "examples.$type").get() }

        where:
        type << AnswerTypes.names()
    }

    def 'every refusal has words in every language of the engine'() {
        expect:
        ['it', 'en', 'fr', 'ar'].every { Words.find(it, why).get() }
        ['en', 'fr', 'ar'].every { Words.find(it, why).get() != Words.find('it', why).get() }

        where:
        why << ['no-such-day', 'several', 'several-min', 'several-max', 'time', 'time-range', 'place', 'e-mail', 'codice-fiscale',
                'codice-fiscale-check', 'partita-iva', 'document', 'photo', 'voice', 'rating', 'choice', 'yes-no', 'agreement', 'number', 'too-small', 'too-big', 'text', 'too-short', 'too-long', 'date',
                'date-range', 'phone'].collect { "refused.$it".toString() }
    }
}
