package it.sportello.talk.flows.publishing

import it.sportello.TestStore
import it.sportello.bots.dialogue.Reply
import it.sportello.bots.dialogue.lint.FlowProblem
import it.sportello.bots.dialogue.revision.Migration
import it.sportello.talk.flows.Capability
import it.sportello.talk.flows.CapabilityTable
import it.sportello.talk.flows.CheckFlows
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.HeldRevisions
import spock.lang.Specification

class PublishRevisionSpec extends Specification {

    static final FLOW = '''\
        spec: 1
        language: it
        expires: 3d
        questionnaire: { minutes: '5' }
        starts: { keyword: scheda }
        nodes:
          eta: { ask: number, keep: age, next: dove }
          dove: { ask: place, keep: place, next: fine }
          fine: { say: fine, end: sent }'''.stripIndent()
    static final WORDS = '''\
        eta: { ask: "Quanti anni hai?", why: Ci serve per te., help: Scrivi un numero. }
        dove: { ask: "Dove abiti?", why: Cerchiamo vicino a te., help: Scrivi il comune. }
        fine: Grazie.'''.stripIndent()

    def clock = new TestStore.HeldClock()
    def revisions = new HeldRevisions()
    def flows = new Flows(revisions, clock)
    def capabilities = new CapabilityTable([Capability.of('places.find') { Reply.of('none') }])
    /** What lies beside the questionnaire and no longer fits it. */
    def misfits = []
    def kept = []
    def companions = new Companions([[beside: { flow -> ['scores.yml': "of $flow.revision".toString()] }, misfits: { flow, files -> misfits }, changes: { flow, files -> [] },
                                      keep: { flow, files, by, reason -> kept << [files['scores.yml'], by, reason] }, kept: { flow -> [] }] as Companion])
    def check = new CheckDraft(flows, new CheckFlows(capabilities), companions)
    def publish = new PublishRevision(flows, revisions, check, companions, clock)

    static Draft draft(Map changes = [:]) {
        new Draft('scheda', ['flow.yml': changes.flow ?: FLOW, 'text.it.yml': changes.words ?: WORDS])
    }

    def wish(String expected, Map choices = [:]) { new PublishRevision.Wish('op1', 'più chiara', expected, choices) }

    def "a draft is in force at once, with who wrote it and why"() {
        when:
        def first = publish.publish(draft(), wish(null)) as Publication.Published

        then:
        flows.named('scheda').get().revision() == first.revision()
        revisions.find('scheda', first.revision()).get().author() == 'op1'
        revisions.shelf.head('scheda').get().publications().last().reason() == 'più chiara'
    }

    def "a broken draft is refused by file and node: #what"() {
        expect:
        check.check(draft(changes))*.toString().any { it.contains(what) }
        publish.publish(draft(changes), wish(null)) instanceof Publication.Broken
        flows.named('scheda').empty

        where:
        changes                                                                  | what
        [flow: 'spec: [']                                                        | 'scheda/flow.yml: non è YAML'
        [flow: FLOW.replace('next: dove', 'next: altrove')]                      | 'scheda/flow.yml, eta: porta a un nodo che non esiste: altrove'
        [flow: FLOW.replace('ask: place', 'call: vacancies.show, ask: place')]   | 'scheda/flow.yml, dove: nessuno risponde a vacancies.show'
        [words: WORDS.replace('Ci serve per te.', 'parola ' * 26 + '.')]         | 'scheda/text.it.yml, eta.why: una frase ha più di 25 parole'
        [words: ['Ci serve per te.', 'Cerchiamo vicino a te.', 'Scrivi un numero.', 'Scrivi il comune.'].inject(WORDS) { words, plain ->
            words.replace(plain, 'Conformemente alle disposizioni amministrative precedentemente comunicate agli interessati ottemperiamo.') }] |
                'Gulpease'
    }

    def "what lies beside a questionnaire must go on fitting it, also when an earlier revision is put back"() {
        given:
        def first = (publish.publish(draft(), wish(null)) as Publication.Published).revision()
        def second = (publish.publish(draft(flow: FLOW.replace("minutes: '5'", "minutes: '6'")), wish(first)) as Publication.Published).revision()
        misfits << new FlowProblem('scheda/scores.yml', 'age', "manca l'opzione tanti")

        expect:
        publish.publish(draft(flow: FLOW.replace("minutes: '5'", "minutes: '7'")), wish(second)) == new Publication.Broken(misfits)
        publish.again('scheda', first, wish(second)) == new Publication.Broken(misfits)
        flows.named('scheda').get().revision() == second
    }

    def "what lies beside goes with it, and only when it is published; back with what fits that revision"() {
        given:
        def first = (publish.publish(draft(), wish(null)) as Publication.Published).revision()
        def changed = draft(words: WORDS.replace('Quanti anni hai?', 'Che età hai?'))
        def both = new Draft('scheda', changed.files() + ['scores.yml': 'points'])
        kept.clear()

        when: 'a choice is missing'
        publish.publish(both, wish(first))

        then:
        kept.empty

        when:
        def second = (publish.publish(both, wish(first, [eta: Migration.Choice.KEEP])) as Publication.Published).revision()

        then:
        kept == [['points', 'op1', 'più chiara']]
        revisions.find('scheda', second).get().files().keySet() == changed.files().keySet()

        when: 'only what lies beside changed'
        publish.publish(new Draft('scheda', changed.files() + ['scores.yml': 'more points']), wish(second))

        then:
        kept.last() == ['more points', 'op1', 'più chiara']
        revisions.shelf().head('scheda').get().publications().size() == 2

        when:
        publish.again('scheda', first, wish(second, [eta: Migration.Choice.KEEP]))

        then:
        kept.last() == ["of $first", 'op1', 'più chiara']
    }

    def "each changed question wants a choice, and the former revision can be put back"() {
        given:
        def first = (publish.publish(draft(), wish(null)) as Publication.Published).revision()
        def changed = draft(words: WORDS.replace('Quanti anni hai?', 'Che età hai?'))

        expect:
        publish.publish(changed, wish(first)) == new Publication.NeedsChoice(['eta'])
        publish.publish(changed, wish(null, [eta: Migration.Choice.KEEP])) == new Publication.Outdated(first)

        when:
        def second = (publish.publish(changed, wish(first, [eta: Migration.Choice.KEEP])) as Publication.Published).revision()

        then:
        flows.named('scheda').get().revision() == second
        revisions.shelf.head('scheda').get().publications().last().choices() == [eta: Migration.Choice.KEEP]
        revisions.shelf.head('scheda').get().publications().last().former() == first

        when:
        def back = publish.again('scheda', first, wish(second, [eta: Migration.Choice.KEEP]))

        then:
        back == new Publication.Published(first)
        flows.named('scheda').get().revision() == first
        flows.at('scheda', second).present
        publish.again('scheda', 'nessuna', wish(first)) == new Publication.Unknown()
    }

    def "before it is published, how many are inside and how many of them it does not touch"() {
        given:
        def first = (publish.publish(draft(), wish(null)) as Publication.Published).revision()
        def standings = { flow -> [new Standings.Standing(first, 'eta', 32), new Standings.Standing(first, 'dove', 180)] } as Standings

        when:
        def preview = new PreviewPublication(flows, [standings]).preview(draft(words: WORDS.replace('Quanti anni hai?', 'Che età hai?')))

        then:
        preview.inside() == 212
        preview.unaffected() == 180
        preview.comparison().changed() == ['eta'] as Set
    }
}
