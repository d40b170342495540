package it.sportello.talk.flows

import it.sportello.bots.dialogue.Event
import it.sportello.bots.dialogue.Input
import it.sportello.bots.dialogue.Reply
import it.sportello.bots.messaging.Urn
import it.sportello.office.journal.ToldEntries
import spock.lang.Specification

import java.time.Instant
import java.time.InstantSource

/** A questionnaire is played for whoever is there: no conversation is needed. */
class PlayFlowSpec extends Specification {

    static final AT = Instant.parse('2026-11-22T10:00:00Z')
    static final URN = Urn.of('telegram:1')

    def told = []
    /** What the sheet holds, by name. */
    def sheet = [:]
    def keeper = [keep: { flow, call, events ->
        told << [call.id(), call.typedBy(), call.args(), events]
        events.findAll { it instanceof Event.Kept }.each { sheet[it.name()] = it.value() }
    }, goesOn: { String flow, String contact -> Optional.empty() }] as AnswerKeeper
    def flows = new Flows(new HeldRevisions(), InstantSource.fixed(AT))
    def flow = seeded('scheda', ['flow.yml': '''\
        spec: 1
        language: it
        expires: 3d
        questionnaire: { minutes: '5' }
        starts: { keyword: scheda }
        nodes:
          apri: { call: questionnaires.open, next: nome }
          nome: { ask: text, keep: name, next: eta }
          eta: { ask: number, keep: age, next: invia }
          invia: { call: questionnaires.send, next: fine }
          fine: { say: fine, end: sent }'''.stripIndent().bytes, 'text.it.yml': '''\
        nome.ask: Come ti chiami?
        eta.ask: Quanti anni hai?
        fine: "Ricevute: {held}."'''.stripIndent().bytes])
    def play = new PlayFlow(flows, new CapabilityTable([
            Capability.of('questionnaires.open') { Reply.of('open').with(sheet, [:]) },
            Capability.of('questionnaires.send') { Reply.of('sent', [held: sheet.keySet().sort().join(' ')]) }]), new TellCalls(new ToldEntries()), [keeper])

    def seeded(String name, Map<String, byte[]> files) {
        flows.seed(name, files)
        flows.named(name).get()
    }

    Player player(String key, String by = null) {
        new Player(key, 'anna', URN, 'telegram', 'it', 'B354C000001', by, AT)
    }

    def words(PlayFlow.Played played) { played.events().findAll { it instanceof Event.Said }*.text() }

    def "an answer is told to who keeps it before the next capability of the same step is called"() {
        when:
        def played = play.begin(new Flows.Begun(flow, [:]), player('k1'))
        played = play.resume(played.session(), Input.Said.text('k2', 'Anna'), player('k2'))

        then:
        told.size() == 1
        told[0][0] == "${played.session().id()}/2/k2" as String
        told[0][2] == [name: 'Anna']
        told[0][3] == [new Event.Kept('nome', 'name', 'Anna', 'Anna', 'Anna', 2)]

        when:
        played = play.resume(played.session(), Input.Said.text('k3', '33'), player('k3'))

        then:
        words(played) == ['Ricevute: age name.']
        played.session() == null
    }

    def "at the desk and on a page it is begun anew each time, and goes on where the sheet stands"() {
        given:
        def answers = [nome: 'Anna', eta: '33']
        def asked = []

        when:
        def session = play.begin(new Flows.Begun(flow, [:]), player('k0', 'op1')).session()
        for (int i = 1; session != null; i++) {
            asked << session.node()
            play.resume(session, Input.Said.text("k$i", answers[session.node()]), player("k$i", 'op1'))
            session = play.begin(new Flows.Begun(flow, [:]), player("k$i-next", 'op1')).session()
        }

        then:
        asked == ['nome', 'eta']
        sheet == [name: 'Anna', age: '33']
        told*.get(1) == ['op1', 'op1']
    }

    def "the same step played again tells the same, by the same name"() {
        given:
        def first = play.begin(new Flows.Begun(flow, [:]), player('k1'))

        when:
        2.times { play.resume(first.session(), Input.Said.text('k2', 'Anna'), player('k2')) }

        then:
        told[0] == told[1]
        play.begin(new Flows.Begun(flow, [:]), player('k1')).session().id() == first.session().id()
        play.begin(new Flows.Begun(flow, [:]), player('k9')).session().id() != first.session().id()
    }

    def "what was hard is told too, and nothing of a flow that is no questionnaire"() {
        given:
        def menu = seeded('menu', ['flow.yml': 'spec: 1\nlanguage: it\nexpires: 3d\nnodes:\n  a: { ask: text, keep: x, end: ok }'.bytes,
                                          'text.it.yml': 'a.ask: Cosa?'.bytes])
        def other = new PlayFlow(flows, new CapabilityTable([]), new TellCalls(new ToldEntries()), [keeper])

        when:
        def played = play.begin(new Flows.Begun(flow, [:]), player('k1'))
        played = play.resume(played.session(), new Input.Said('k2', 'perché', 'k_why', 'text', [:]), player('k2'))
        played = play.resume(played.session(), Input.Said.text('k3', ''), player('k3'))
        def plain = other.begin(new Flows.Begun(menu, [:]), player('k4'))
        other.resume(plain.session(), Input.Said.text('k5', 'ciao'), player('k5'))

        then:
        told*.get(3) == [[new Event.Helped('nome', 'why')], [new Event.NotUnderstood('nome', 1)]]
    }
}
