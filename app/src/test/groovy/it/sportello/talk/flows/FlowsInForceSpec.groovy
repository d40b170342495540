package it.sportello.talk.flows

import it.sportello.TestStore
import it.sportello.bots.dialogue.Event
import it.sportello.bots.dialogue.Input
import it.sportello.bots.messaging.Urn
import it.sportello.office.journal.ToldEntries
import spock.lang.Specification

import java.time.Duration

class FlowsInForceSpec extends Specification {

    def clock = new TestStore.HeldClock()
    def revisions = new HeldRevisions()
    def flows = new Flows(revisions, clock)

    static Map<String, byte[]> files(String question) {
        ['flow.yml': 'spec: 1\nlanguage: it\nexpires: 3d\nnodes:\n  a: { ask: text, keep: x, next: b }\n  b: { ask: text, keep: y, next: c }\n  c: { say: fine, end: ok }'.bytes,
         'text.it.yml': "a.ask: $question\nb.ask: $question ancora\nfine: Grazie.".toString().getBytes('UTF-8')]
    }

    String question() { flows.named('scheda').get().texts().get('it', 'a.ask') }

    String publishedByStaff(String question) {
        def texts = files(question).collectEntries { file, bytes -> [file, new String(bytes, 'UTF-8')] }
        def revision = FlowRevision.of('scheda', texts, FlowRevision.Origin.STAFF, 'op1', 'più chiara', clock.instant())
        revisions.add(revision)
        def before = revisions.shelf()
        revisions.replace(before, before.published('scheda', new Shelf.Publication(revision.hash(), null, 'op1', 'più chiara', clock.instant(), [:])))
        flows.changed()
        revision.hash()
    }

    def "the files seed what is in force, once; a changed file is in force at the next start"() {
        when:
        2.times { flows.seed('scheda', files('Uno')) }

        then:
        question() == 'Uno'
        revisions.shelf.head('scheda').get().publications().size() == 1

        when:
        flows.seed('scheda', files('Due'))

        then:
        question() == 'Due'
        revisions.shelf.head('scheda').get().offered() == null
    }

    def "an edit by staff wins until the file changes; then the office chooses"() {
        given:
        flows.seed('scheda', files('Dai file'))
        publishedByStaff('Di un operatore')

        when: 'started again with the same files'
        flows.seed('scheda', files('Dai file'))

        then:
        question() == 'Di un operatore'
        revisions.shelf.head('scheda').get().offered() == null

        when: 'and with others'
        flows.seed('scheda', files('Nuova dai file'))

        then:
        question() == 'Di un operatore'
        flows.at('scheda', revisions.shelf.head('scheda').get().offered()).get().texts().get('it', 'a.ask') == 'Nuova dai file'

        when: 'the office keeps its own'
        publishedByStaff('Di un operatore, due')
        flows.seed('scheda', files('Nuova dai file'))

        then:
        question() == 'Di un operatore, due'
        revisions.shelf.head('scheda').get().offered() == null
    }

    def "who is inside goes on with the revision begun, for ever"() {
        given:
        flows.seed('scheda', files('Uno'))
        def play = new PlayFlow(flows, new CapabilityTable([]), new TellCalls(new ToldEntries()), [])
        def player = { key -> new Player(key, 'anna', Urn.of('telegram:1'), 'telegram', 'it', null, null, clock.instant()) }
        def begun = play.begin(new Flows.Begun(flows.named('scheda').get(), [:]), player('k1'))

        when: 'the flow changes twice under her feet'
        publishedByStaff('Due')
        publishedByStaff('Tre')
        def next = play.resume(begun.session(), Input.Said.text('k2', 'prima'), player('k2'))

        then:
        next.events().find { it instanceof Event.Said }.text() == 'Uno ancora'
        next.session().kept().x == 'prima'
        next.session().id() == begun.session().id()
        play.again(next.session(), player('k3')).events().last().text() == 'Uno ancora'

        and: 'in another process too'
        new PlayFlow(new Flows(revisions, clock), new CapabilityTable([]), new TellCalls(new ToldEntries()), []).resume(next.session(), Input.Said.text('k4', 'poi'), player('k4'))
                .events()*.class.contains(Event.Ended)

        and: 'who begins now has the new one'
        play.begin(new Flows.Begun(flows.named('scheda').get(), [:]), player('k5')).events().last().text() == 'Tre'
    }

    def "what another process published holds here within seconds"() {
        given:
        flows.seed('scheda', files('Uno'))
        def other = new Flows(revisions, clock)
        other.named('scheda')

        when:
        publishedByStaff('Due')
        clock.advance(Duration.ofSeconds(11))

        then:
        other.named('scheda').get().texts().get('it', 'a.ask') == 'Due'
    }
}
