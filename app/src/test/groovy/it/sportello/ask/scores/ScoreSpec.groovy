package it.sportello.ask.scores

import it.sportello.TestStore
import it.sportello.ask.scores.mongo.RuleStore
import it.sportello.ask.scores.rules.FindRules
import it.sportello.ask.scores.rules.KeepRules
import it.sportello.ask.scores.rules.ReadRules
import it.sportello.ask.scores.rules.ScoreRules
import spock.lang.Specification

import java.time.LocalDate

class ScoreSpec extends Specification {

    static final REFUSED = '-'

    def store = new TestStore()
    def files = RuleStore.in(store)
    def keep = new KeepRules(files)
    def find = new FindRules(files)

    def "every point has its reason, and what would change it"() {
        when:
        def score = ScoreSheet.score(rules(), [patente: 'no', chilometri: '30', mezzi: 'auto,treno', lingua: 'inglese'], REFUSED)

        then:
        score.dimensions()*.title() == ['Mobilità', 'Lingue']
        score.dimensions()[0].reasons()*.points()*.why() == ['Non ha la patente.', "Può spostarsi un po'.", "Ha un'auto.",
                                                             'Può prendere il treno.', 'Più di 2 punti per i mezzi non si contano.']
        score.dimensions()[0].reasons()*.points()*.points() == [0, 1, 2, 1, -1]
        score.dimensions()[0].reasons()[0].points().change() == 'Con la patente avrebbe 2 punti.'
        score.dimensions()[0].points() == 3
        score.bands() == [mobilita: 'buona', lingue: 'due', total: 'molto']
    }

    def "it says how many points the next band takes, and nothing in the highest"() {
        when:
        def sum = ScoreSheet.score(rules(), [patente: 'no', chilometri: '30'], REFUSED).dimensions()[0]

        then:
        sum.band().title() == 'Da sostenere'
        sum.next().title() == 'Buona'
        sum.missing() == 1
        ScoreSheet.score(rules(), [lingua: 'inglese'], REFUSED).dimensions()[1].next() == null
    }

    def "an answer #what is worth nothing, and says so"() {
        when:
        def reasons = ScoreSheet.score(rules(), answers, REFUSED).reasons().findAll { it.question() == 'patente' }

        then:
        reasons*.points()*.points() == [0]
        reasons*.points()*.why() == [why]

        where:
        what                               | answers                || why
        'that was never asked for'         | [:]                    || 'Domanda non posta.'
        'the person would rather not give' | [patente: REFUSED]     || 'Preferisce non rispondere.'
        'the rules do not know'            | [patente: 'forse']     || 'Risposta non prevista.'
    }

    def "the sum of the reasons is the score, of any sheet"() {
        given:
        def random = new Random(20261123)
        def rules = rules()

        expect:
        (1..2000).every {
            def answers = anyAnswers(random)
            def score = ScoreSheet.score(rules, answers, REFUSED)
            assert score.dimensions().every { it.points() == (it.reasons()*.points()*.points().sum() ?: 0) }: answers
            assert score.total().points() == score.reasons()*.points()*.points().sum(): answers
            assert score.dimensions().every { it.band().holds(it.points()) }: answers
            assert ScoreSheet.score(rules, answers.sort { random.nextInt() }, REFUSED).bytes() == score.bytes(): answers
            true
        }
    }

    def "a historical sheet recomputed after two changes of the rules gives the same bytes"() {
        given: 'a sheet scored by the rules of its day'
        def answers = [patente: 'yes', chilometri: '51', mezzi: 'auto,bici', lingua: REFUSED]
        keep.keep(RuleSample.flow(), RuleSample.flow(), RuleSample.rules()).empty
        def then = find.inForce('prova', LocalDate.parse('2026-11-23')).get()
        def score = ScoreSheet.score(then, answers, REFUSED)

        when: 'the rules change twice'
        assert keep.keep(RuleSample.flow(), RuleSample.flow(), RuleSample.rules(["from: '2026-11-01'": "from: '2026-12-01'", 'Ha la patente.': 'Guida.'])).empty
        assert keep.keep(RuleSample.flow(), RuleSample.flow(), RuleSample.rules(["from: '2026-11-01'": "from: '2027-01-01'", "yes: { points: '2'": "yes: { points: '1'",
                                                              'avrebbe 2 punti. }\n      chilometri': 'avrebbe 1 punto. }\n      chilometri'])).empty

        then:
        ScoreSheet.score(find.hashed(score.rules()).get(), answers, REFUSED).bytes() == score.bytes()
        score.fingerprint() ==~ /[0-9a-f]{64}/

        and: 'who sends one later is scored by the later rules'
        def later = ScoreSheet.score(find.inForce('prova', LocalDate.parse('2027-02-01')).get(), answers, REFUSED)
        later.dimensions()[0].points() == score.dimensions()[0].points() - 1
        later.rules() != score.rules()
        find.inForce('prova', LocalDate.parse('2026-12-15')).get().hash() != score.rules()
        find.inForce('prova', LocalDate.parse('2026-10-31')).empty
    }

    def "of two files of one date the one kept last holds, and the first stays for its sheets"() {
        given:
        keep.keep(RuleSample.flow(), RuleSample.flow(), RuleSample.rules())
        def first = find.inForce('prova', LocalDate.parse('2026-11-23')).get()

        when:
        keep.keep(RuleSample.flow(), RuleSample.flow(), RuleSample.rules(['Ha la patente.': 'Guida.']))
        keep.keep(RuleSample.flow(), RuleSample.flow(), RuleSample.rules())

        then:
        find.inForce('prova', LocalDate.parse('2026-11-23')).get().hash() != first.hash()
        find.hashed(first.hash()).get() == first
        files.of('prova').size() == 2
    }

    def "rules with #what are refused by name"() {
        when:
        def problems = keep.keep(RuleSample.flow(), RuleSample.flow(), RuleSample.rules(changes))

        then:
        problems.every { it.file() == 'prova/scores.yml' }
        problems.any { it.node() == node && it.what().contains(words) }
        files.of('prova').empty

        where:
        what                            | node          | words                              | changes
        'a hole between bands'          | 'mobilita'    | 'buco tra 1 e 3'                   | ["from: '2', to: '6'": "from: '3', to: '6'"]
        'an overlap of bands'           | 'mobilita'    | 'si sovrappongono: 1 sta in due'   | ["from: '2', to: '6'": "from: '1', to: '6'"]
        'points beyond the last band'   | 'mobilita'    | 'nessuna fascia va da 6 a 6'       | ["from: '2', to: '6'": "from: '2', to: '5'"]
        'points before the first band'  | 'lingue'      | 'nessuna fascia va da -1 a -1'     | ["- { from: '-1', to: '-1', name: nessuna, title: Nessuna lingua }\n": '# niente\n']
        'a hole in the total'           | 'total'       | 'buco tra 3 e 5'                   | ["from: '4', to: '7'": "from: '5', to: '7'"]
        'a band twice'                  | 'mobilita'    | 'nome ripetuto'                    | ['name: buona': 'name: bassa']
        'a question nobody asks'        | 'patenti'     | 'non c\'è questa domanda'          | ['patente:\n': 'patenti:\n']
        'an option nobody offers'       | 'lingua'      | "non c'è l'opzione tedesco"        | ['inglese: {': 'tedesco: {']
        'an option left out'            | 'lingua'      | "manca l'opzione inglese"          | ['inglese: {': 'tedesco: {']
        'a hole between numbers'        | 'chilometri'  | 'buco tra 10 e 12'                 | ["from: '11', to: '50'": "from: '12', to: '50'"]
        'an overlap of numbers'         | 'chilometri'  | 'si sovrappongono: 10 sta in due'  | ["from: '11', to: '50'": "from: '10', to: '50'"]
        'numbers beyond the last range' | 'chilometri'  | 'nessun intervallo dopo 100'       | ["to: '200'": "to: '100'"]
        'a loss without its way out'    | 'patente'     | 'manca change'                     | [', change: Con la patente avrebbe 2 punti.': '']
        'a word nobody knows'           | 'patente.yes' | 'parola sconosciuta: punti'        | ["yes: { points: '2'": "yes: { points: '2', punti: '3'"]
        'points that are no number'     | 'patente.yes' | 'numero intero'                    | ["yes: { points: '2'": "yes: { points: due"]
        'a reason left out'             | 'patente.yes' | 'manca why'                        | ["why: Ha la patente.": "why: ''"]
        'a day that does not exist'     | ''            | 'from deve essere un giorno'       | ["from: '2026-11-01'": "from: '2026-02-30'"]
        'no words for refusals'         | 'words'       | 'manca refused'                    | ['refused: Preferisce non rispondere., ': '']
        'no YAML'                       | ''            | 'non è YAML'                       | ['spec: 1': 'spec: {']
    }

    private static ScoreRules rules() {
        ReadRules.read('prova', RuleSample.rules())
    }

    private static Map<String, String> anyAnswers(Random random) {
        def pick = { List of -> of[random.nextInt(of.size())] }
        def several = ['auto', 'treno', 'bici', 'monopattino'].findAll { random.nextBoolean() }.shuffled(random).join(',')
        [patente   : pick(['yes', 'no', REFUSED, null, 'boh']), chilometri: pick(['0', '10', '11', '50', '51', '200', '201', 'tanti', REFUSED, null]),
         mezzi     : pick([several, several, REFUSED, null]), lingua: pick(['nessuna', 'italiano', 'inglese', REFUSED, null]),
         altro     : 'x'].findAll { it.value != null }
    }
}
