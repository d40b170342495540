package it.sportello.ask.scores.rules

import it.sportello.TestStore
import it.sportello.ask.scores.RuleSample
import it.sportello.ask.scores.mongo.RuleStore
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

/** The rules of a score are drafted and published with their questionnaire. It is 29 November 2026. */
class RulesBesideSpec extends Specification {

    static final String FILE = 'scores.yml'
    static final LocalDate TODAY = LocalDate.parse('2026-11-29')

    def files = RuleStore.in(new TestStore())
    def beside = new RulesBeside(files, { Instant.parse('2026-11-29T10:00:00Z') })
    def find = new FindRules(files)
    def flow = RuleSample.flow()
    def wider = RuleSample.flow(['options: [nessuna, italiano, inglese]': 'options: [nessuna, italiano, inglese, tedesco]'])

    def setup() {
        new KeepRules(files).keep(flow, flow, RuleSample.rules())
    }

    /** The rules as a draft has them, changed. */
    static Map<String, String> draft(Map<String, String> changes, String from = '2026-11-29') {
        [(FILE): new String(RuleSample.rules(["from: '2026-11-01'": "from: '$from'".toString()] + changes), 'UTF-8')]
    }

    static Map<String, String> german(String from = '2026-11-29') {
        draft(["inglese: { points: '1', why: Parla anche inglese. }\n": "inglese: { points: '1', why: Parla anche inglese. }\n          tedesco: { points: '1', why: Parla anche tedesco. }\n"], from)
    }

    def "a draft begins with the rules that hold, and as long as they are as they were nothing changes"() {
        given:
        def begun = beside.beside(flow)

        expect:
        begun == [(FILE): RuleSample.RULES]
        beside.misfits(flow, begun).empty
        beside.changes(flow, begun).empty

        when:
        beside.keep(flow, begun, 'rosa', 'più chiaro')

        then:
        files.of('prova').size() == 1
        beside.kept('prova').empty
    }

    def "an answer that counts is added with its points, in one draft"() {
        expect: 'without them it is told'
        beside.misfits(wider, beside.beside(flow))*.toString() == ["prova/scores.yml, lingua: manca l'opzione tedesco"]
        beside.misfits(wider, [:])*.toString() == ["prova/scores.yml, lingua: manca l'opzione tedesco"]

        and:
        beside.misfits(wider, german()).empty
        beside.changes(wider, german()) == ['Le regole del punteggio, dal 29 novembre 2026.']

        when:
        beside.keep(wider, german(), 'rosa', 'Arrivano molti tedeschi')
        beside.keep(wider, german(), 'rosa', 'Arrivano molti tedeschi')

        then: 'once, with who and why'
        find.inForce('prova', TODAY).get().dimensions()[1].questions().lingua.options().containsKey('tedesco')
        beside.kept('prova')*.with { [it.what(), it.by(), it.reason()] } == [['Le regole del punteggio, dal 29 novembre 2026.', 'rosa', 'Arrivano molti tedeschi']]

        and: 'sheets of before keep theirs'
        find.inForce('prova', TODAY.minusDays(1)).get().hash() == RuleFile.hash('prova', RuleSample.rules())
    }

    def "rules #what are not published: #told"() {
        expect:
        beside.misfits(flow, files)*.toString() == told

        where:
        what                     | files                                              || told
        'from a day that is over' | draft(['Ha la patente.': 'Guida.'], '2026-11-02')  || ['prova/scores.yml, from: è un giorno passato: scrivi da quando valgono le regole nuove, oggi o dopo']
        'that are no YAML'       | [(FILE): 'spec: [']                                || ["prova/scores.yml: non è YAML, riga 1: expected the node content, but found '<stream end>'"]
        'with an unknown answer' | german()                                           || ["prova/scores.yml, lingua: nel questionario non c'è l'opzione tedesco"]
    }

    def "rules that hold only later leave those of today to fit until then"() {
        expect:
        beside.misfits(wider, german('2026-12-24'))*.toString() == ["prova/scores.yml, lingua: nelle regole che valgono dal 1 novembre 2026 manca l'opzione tedesco"]

        when: 'the question itself did not change'
        beside.keep(flow, draft(['Ha la patente.': 'Guida.'], '2026-12-24'), 'rosa', 'più breve')

        then:
        find.inForce('prova', TODAY).get().hash() == RuleFile.hash('prova', RuleSample.rules())
        find.inForce('prova', LocalDate.parse('2026-12-24')).get().hash() != find.inForce('prova', TODAY).get().hash()
        beside.beside(flow)[FILE] == RuleSample.RULES

        and: 'what waits for its day must fit too'
        beside.misfits(wider, german())*.toString() == ["prova/scores.yml, lingua: nelle regole che valgono dal 24 dicembre 2026 manca l'opzione tedesco"]
    }

    def "whoever takes a revision back gets the rules that fitted it, from today"() {
        given:
        beside.keep(wider, german(), 'rosa', 'Arrivano molti tedeschi')

        when:
        def back = beside.beside(flow)

        then:
        back == draft([:])
        beside.misfits(flow, back).empty

        when:
        beside.keep(flow, back, 'rosa', 'Era meglio prima')

        then:
        !find.inForce('prova', TODAY).get().dimensions()[1].questions().lingua.options().containsKey('tedesco')

        when: 'and forth again'
        beside.keep(wider, beside.beside(wider), 'rosa', 'Invece no')

        then:
        find.inForce('prova', TODAY).get().dimensions()[1].questions().lingua.options().containsKey('tedesco')
        beside.kept('prova')*.reason() == ['Invece no', 'Era meglio prima', 'Arrivano molti tedeschi']
    }

    def "a release's new rules do not take the place of staff's, nor hold where staff's questionnaire would not fit"() {
        given:
        def shipped = RuleSample.rules(["from: '2026-11-01'": "from: '2026-11-28'", 'Ha la patente.': 'Guida.'])

        when: 'the questionnaire in force is staff\'s own'
        def problems = new KeepRules(files).keep(flow, wider, shipped)

        then:
        problems.empty
        files.of('prova').size() == 1

        when:
        beside.keep(flow, draft(['Parla italiano.': "Parla l'italiano."]), 'rosa', 'più chiaro')
        new KeepRules(files).keep(flow, flow, shipped)

        then:
        files.of('prova').size() == 2
        find.inForce('prova', TODAY).get().hash() == RuleFile.hash('prova', draft(['Parla italiano.': "Parla l'italiano."])[FILE].bytes)
    }

    def "a questionnaire without rules has none beside it"() {
        given:
        def none = new RulesBeside(RuleStore.in(new TestStore()), { Instant.parse('2026-11-29T10:00:00Z') })

        expect:
        none.beside(flow) == [:]
        none.misfits(flow, [(FILE): 'spec: [']).empty
        none.changes(flow, [:]).empty
    }
}
