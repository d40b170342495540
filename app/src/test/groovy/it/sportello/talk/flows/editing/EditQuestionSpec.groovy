package it.sportello.talk.flows.editing

import it.sportello.bots.dialogue.flow.FlowFolders
import it.sportello.bots.dialogue.lint.Catalogue
import it.sportello.bots.dialogue.lint.FlowLint
import it.sportello.talk.flows.editing.Question.Condition
import it.sportello.talk.flows.editing.Question.Option
import it.sportello.talk.flows.editing.Question.Way
import it.sportello.talk.flows.editing.Question.Ways
import it.sportello.talk.flows.publishing.Draft
import spock.lang.Specification

import java.time.Duration

class EditQuestionSpec extends Specification {

    static final FLOW = '''\
        # a small one
        spec: 1
        language: it
        expires: 3d
        questionnaire: { minutes: '5', sections: [tu, lavoro] }
        nodes:
          apri: { call: questionnaires.open, on: { open: eta }, next: eta }
          # their age
          eta: { ask: number, keep: age, section: tu, optional: yes, next: mezzi }
          mezzi: { ask: several, keep: means, section: tu, options: [auto, bici], next: lavori }
          lavori: { ask: choice, keep: work, section: lavoro, options: { si: mestiere, no: '' }, next: fine }
          mestiere:
            when: { age: ['>=16', ''] }
            ask: text
            keep: trade
            section: lavoro
            next: [ { when: { trade: '-' }, to: fine }, { to: fine } ]
          fine: { say: fine, end: sent }
        '''.stripIndent()
    static final WORDS = '''\
        section: { tu: { title: Tu, opening: Parliamo di te. }, lavoro: { title: Lavoro, opening: Parliamo di lavoro. } }
        eta: { ask: "Quanti anni hai?", why: Ci serve. }
        mezzi:
          ask: Come ti muovi?
          auto: In auto
          auto.also: macchina
          bici: In bici
        lavori.ask: Lavori?
        lavori.si: Sì
        lavori.no: No
        mestiere: { ask: "Che lavoro fai?" }
        fine: Grazie.
        '''.stripIndent()

    static Draft draft() { new Draft('prova', ['flow.yml': FLOW, 'text.it.yml': WORDS, 'text.fr.yml': 'eta: { ask: "Quel âge avez-vous ?" }\n']) }

    static Question read(Draft draft, String name) { new Questions(DraftFiles.of(draft)).find(name).get() }

    static Question changed(Question before, Map changes) {
        new Question(before.name(), changes.asked ?: before.asked(), changes.options ?: before.options(), changes.ways ?: before.ways(), changes.texts ?: before.texts(), before.beyond())
    }

    def "a question is read with its words in every language, and what no form says is named"() {
        when:
        def mezzi = read(draft(), 'mezzi')

        then:
        mezzi.asked() == new Question.Asked('several', 'means', 'tu', false, '', '', '')
        mezzi.options() == [new Option('auto', ''), new Option('bici', '')]
        mezzi.texts().keySet().toList() == ['it', 'fr']
        mezzi.texts().it['mezzi.auto.also'] == 'macchina'
        mezzi.missing() == [it: [], fr: ['mezzi.ask', 'mezzi.auto', 'mezzi.bici']]
        read(draft(), 'apri').beyond() == ['call', 'on']
        read(draft(), 'mestiere').ways() == new Ways([new Condition('age', ">=16, ''")], [new Way(new Condition('trade', '-'), 'fine')], 'fine')
        read(draft(), 'lavori').texts().it['lavori.ask'] == 'Lavori?'
    }

    def "what is written as it is changes no letter, in all the flows there are"() {
        expect:
        FlowFolders.filesOnClasspath(getClass().classLoader).each { flow, files ->
            def draft = new Draft(flow, files.collectEntries { [it.key, new String(it.value, 'UTF-8')] })
            def questions = new Questions(DraftFiles.of(draft))
            (questions.asking() + questions.silent()).each { assert WriteQuestion.write(draft, questions.find(it).get()) == draft }
        }.size() > 15
    }

    def "a word in another language is added, and the rest of the files stays as it was"() {
        given:
        def before = read(draft(), 'mezzi')
        def texts = before.texts().collectEntries { [it.key, new LinkedHashMap(it.value)] }
        texts.fr['mezzi.ask'] = 'Comment ? # vraiment'

        when:
        def after = WriteQuestion.write(draft(), changed(before, [texts: texts]))

        then:
        after.files()['flow.yml'] == FLOW
        after.files()['text.it.yml'] == WORDS
        after.files()['text.fr.yml'] == 'eta: {ask: "Quel âge avez-vous ?"}\nmezzi:\n  ask: \'Comment ? # vraiment\'\n'
    }

    def "options, limits, conditions and ways are written, and the comments stay"() {
        given:
        def asked = new Question.Asked('several', 'means', 'lavoro', true, '1', '', 'skip')
        def ways = new Ways([new Condition('age', '18..35')], [new Way(new Condition('work', "si, ''"), 'mestiere')], 'fine')

        when:
        def after = WriteQuestion.write(draft(), changed(read(draft(), 'mezzi'), [asked: asked, options: [new Option('bici', 'fine'), new Option('treno', '')], ways: ways]))

        then:
        after.files()['flow.yml'].contains("mezzi: {ask: several, keep: means, section: lavoro, options: {bici: fine, treno: ''}, next: [{when: {work: [si, '']}")
        after.files()['flow.yml'].contains('# their age')
        with(read(after, 'mezzi')) {
            it.asked() == asked
            it.ways() == ways
            it.options() == [new Option('bici', 'fine'), new Option('treno', '')]
        }
        !after.files()['text.it.yml'].contains('auto')
        after.read().node('mezzi').ask().min() == 1
    }

    def "a question is added before another, and whoever went there goes to it first"() {
        when:
        def done = new ArrangeQuestions(draft()).add('Dove abiti, di solito?', 'place', 'lavori') as Edited.Done
        def flow = done.draft().read()

        then:
        done.question() == 'dove-abiti-di-solito'
        flow.nodes().keySet().toList().indexOf('dove-abiti-di-solito') == 3
        flow.node('mezzi').exit().to([:]) == 'dove-abiti-di-solito'
        flow.node('dove-abiti-di-solito').exit().to([:]) == 'lavori'
        flow.node('dove-abiti-di-solito').ask().section() == 'lavoro'
        flow.texts().own('it', 'dove-abiti-di-solito.ask').get() == 'Dove abiti, di solito?'
    }

    def "a question changes place with the one before; at the edge of a section it goes over to the other"() {
        when:
        def up = (new ArrangeQuestions(draft()).up('mezzi') as Edited.Done).draft().read()

        then:
        up.nodes().keySet().toList().take(3) == ['apri', 'mezzi', 'eta']
        up.node('apri').call().on() == [open: 'mezzi']
        up.node('mezzi').exit().to([:]) == 'eta'
        up.node('eta').exit().to([:]) == 'lavori'

        and:
        (new ArrangeQuestions(draft()).down('eta') as Edited.Done).draft().read().nodes() == up.nodes()
        (new ArrangeQuestions(draft()).down('mezzi') as Edited.Done).draft().read().node('mezzi').ask().section() == 'lavoro'
        new ArrangeQuestions(draft()).up('mestiere') instanceof Edited.Refused
        new ArrangeQuestions(draft()).up('eta') instanceof Edited.Refused
    }

    def "wherever a question is added or moved, in all the flows there are, every way still leads somewhere"() {
        given:
        def catalogue = Catalogue.read('capabilities.yml', getClass().getResource('/flows/capabilities.yml').bytes)
        def all = FlowFolders.filesOnClasspath(getClass().classLoader)

        expect:
        all.each { name, files ->
            def draft = new Draft(name, files.collectEntries { [it.key, new String(it.value, 'UTF-8')] })
            new Questions(DraftFiles.of(draft)).asking().each { question ->
                [new ArrangeQuestions(draft).add('Nuova?', 'text', question), new ArrangeQuestions(draft).up(question), new ArrangeQuestions(draft).down(question)]
                        .findAll { it instanceof Edited.Done }.each { Edited.Done done ->
                    assert FlowLint.check(done.draft().read(), all.keySet(), catalogue)*.what().every { it in ['manca il testo', 'la sezione lavoro non ha domande'] }
                }
            }
        }
    }

    def "the whole has its titles, its minutes and its days, and what is not changed stays as it was written"() {
        given:
        def heading = Heading.of(DraftFiles.of(draft())).get()

        expect:
        heading == new Heading([it: '', fr: ''], '5', '3')
        (heading.write(draft()) as Edited.Done).draft() == draft()

        when:
        def after = (new Heading([it: 'La prova', fr: 'Le test', xx: 'Altro'], '12', '9').write(draft()) as Edited.Done).draft()

        then:
        after.read().questionnaire().minutes() == 12
        after.read().expires() == Duration.ofDays(9)
        after.read().texts().own('fr', 'title').get() == 'Le test'
        after.files().keySet() == draft().files().keySet()
        after.files()['flow.yml'].contains('# their age')

        and: 'in all the questionnaires there are'
        FlowFolders.filesOnClasspath(getClass().classLoader).count { flow, files ->
            def one = new Draft(flow, files.collectEntries { [it.key, new String(it.value, 'UTF-8')] })
            def whole = Heading.of(DraftFiles.of(one))
            whole.ifPresent { assert (it.write(one) as Edited.Done).draft() == one }
            whole.present
        } >= 3
    }

    def "a section is added at the end, and removed while no question stands in it"() {
        when:
        def added = Heading.section(draft(), 'La tua casa') as Edited.Done
        def draft = added.draft()

        then:
        added.question() == 'section.la-tua-casa'
        draft.read().questionnaire().sections() == ['tu', 'lavoro', 'la-tua-casa']
        new Questions(DraftFiles.of(draft)).empty() == ['la-tua-casa']
        new Questions(DraftFiles.of(draft)).find('section.la-tua-casa').get().words() == 'La tua casa'

        when:
        def removed = (new ArrangeQuestions(draft).remove('section.la-tua-casa') as Edited.Done).draft()

        then:
        removed.read().questionnaire().sections() == ['tu', 'lavoro']
        !removed.files()['text.it.yml'].contains('La tua casa')
        new ArrangeQuestions(draft).remove('section.lavoro') instanceof Edited.Refused
    }

    def "a question is removed with its words, and the ways lead on; one that parts the ways is not"() {
        when:
        def after = (new ArrangeQuestions(draft()).remove('eta') as Edited.Done).draft()

        then:
        after.read().node('apri').call().on() == [open: 'mezzi']
        !after.files()['text.it.yml'].contains('Quanti anni')
        !after.files()['text.fr.yml'].contains('Quel')
        new ArrangeQuestions(draft()).remove('lavori') instanceof Edited.Refused
        new ArrangeQuestions(draft()).remove('nessuna') instanceof Edited.Refused
    }
}
