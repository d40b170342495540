package it.sportello.bots.dialogue.transcript

import it.sportello.bots.dialogue.Option
import it.sportello.bots.dialogue.Reply
import spock.lang.Specification

import java.time.Duration

class TranscriptFileSpec extends Specification {

    def 'a transcript is read line by line'() {
        when:
        def transcript = TranscriptFile.read('x.txt', '''\
            # Una persona cerca in francese
            given  telegram:1001 parla fr

            > cerca
            = vacancies.search -> found {count: 2; note: a b} [PA-1: Cameriere, Cagliari] [PA-2: Cuoco]
            < Trouvées 2.
              Laquelle ?   [Cameriere, Cagliari] [Cuoco]
            > [Cuoco]
            > (v_PA-20981)
            ~ 73h
            = session expired'''.stripIndent())

        then:
        transcript.title() == 'Una persona cerca in francese'
        transcript.given() == [new Line.Given(2, 'telegram:1001 parla fr')]
        transcript.lines().drop(1) == [
                new Line.Person(4, 'cerca'),
                new Line.Asked(5, 'vacancies.search', new Reply('found', [count: '2', note: 'a b'],
                        [new Option('PA-1', 'Cameriere, Cagliari'), new Option('PA-2', 'Cuoco')])),
                new Line.Bot(6, 'Trouvées 2.\nLaquelle ?', ['Cameriere, Cagliari', 'Cuoco']),
                new Line.Tapped(8, 'Cuoco'),
                new Line.Opened(9, 'v_PA-20981'),
                new Line.Later(10, Duration.ofHours(73)),
                new Line.Effect(11, 'session expired')]
    }

    def 'dots stand for any words, and for any choices'() {
        expect:
        new Line.Bot(1, pattern, []).says(words) == says

        where:
        pattern              | words                       | says
        'Fatto. Ricevuta …'  | 'Fatto.\nRicevuta 2026-01'  | true
        'Fatto'              | 'Fatto.'                    | false
        '… (ricevuta) …'     | 'La (ricevuta) c\'è'        | true
        'Ciao … ciao'        | 'Ciao mare ciao'            | true
        'Ciao … ciao'        | 'Ciao mare'                 | false
    }

    def 'a line that begins with nothing known is named'() {
        when:
        TranscriptFile.read('x.txt', '> ciao\nsalve')

        then:
        def wrong = thrown(IllegalArgumentException)
        wrong.message == 'x.txt:2 begins with none of: given # > < ~ ='
    }

    def 'a message with choices, any choices or none'() {
        expect:
        new Line.Bot(1, 'x', choices).offers(titles) == offers

        where:
        choices | titles     | offers
        ['A']   | ['A']      | true
        ['…']   | ['A', 'B'] | true
        []      | ['A']      | false
    }
}
