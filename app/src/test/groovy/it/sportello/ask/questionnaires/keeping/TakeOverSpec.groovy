package it.sportello.ask.questionnaires.keeping

import it.sportello.ask.questionnaires.Sheet
import it.sportello.ask.questionnaires.SheetState
import it.sportello.bots.dialogue.Event
import it.sportello.bots.dialogue.Input
import it.sportello.bots.dialogue.Session
import it.sportello.bots.messaging.Urn
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.PlayFlow
import it.sportello.talk.flows.Player
import it.sportello.talk.flows.Shelf
import spock.lang.Specification

import static it.sportello.bots.dialogue.revision.Migration.Choice.ASK_AGAIN
import static it.sportello.bots.dialogue.revision.Migration.Choice.FINISH_OLD
import static it.sportello.bots.dialogue.revision.Migration.Choice.KEEP

/** Somebody is inside while the questionnaire is published anew. */
class TakeOverSpec extends Specification {

    static final FLOW = '''\
        spec: 1
        language: it
        expires: 3d
        questionnaire: { minutes: '5' }
        starts: { keyword: prova }
        nodes:
          apri: { call: questionnaires.open, on: { already-sent: gia, resumed: riprendi }, next: inizio }
          inizio: { ask: yes-no, options: { yes: mestiere, no: rifiuta } }
          rifiuta: { call: questionnaires.withdraw, next: gia }
          riprendi: { say: riprendi, next: mestiere }
          mestiere: { ask: text, keep: trade, next: mezzo }
          mezzo: { ask: choice, keep: means, options: [bici, auto], next: eta }
          eta: { ask: number, keep: age, next: rivedi }
          rivedi: { ask: read-back, next: invia }
          invia: { call: questionnaires.send, on: { already-sent: gia, none: gia }, next: fine }
          fine: { say: fine, end: sent }
          gia: { say: gia, end: already-sent }'''.stripIndent()
    static final WORDS = '''\
        inizio.ask: "Ti va?"
        riprendi: Riprendiamo.
        mestiere: { ask: "Che lavoro fai?", label: Mestiere, why: Serve a te., help: Scrivilo. }
        mezzo: { ask: "Come ti muovi?", label: Mezzo, why: Serve a te., help: Scegli., bici: Bici, auto: Auto }
        eta: { ask: "Quanti anni hai?", label: Anni, why: Serve a te., help: Scrivi. }
        fine: Grazie.
        gia: Va bene.'''.stripIndent()
    /** The same with another question about means, which a train may answer. */
    static final NEW_FLOW = FLOW.replace('[bici, auto]', '[bici, auto, treno]')
    static final NEW_WORDS = WORDS.replace('Come ti muovi?', 'Con che cosa ti muovi?').replace('auto: Auto', 'auto: Auto, treno: Treno')

    def service = new Answering()
    def first = published(FLOW, WORDS)
    Session session
    List<Event> events
    int keys = 0

    def "whoever comes back goes on with the revision begun when files bring another one"() {
        given:
        begins().says('sì').says('barista').says('bici')

        when:
        service.flows.seed('prova', ['flow.yml': NEW_FLOW.bytes, 'text.it.yml': NEW_WORDS.bytes])
        service.revisions.shelf = service.revisions.shelf().published('prova', files(service.revisions.shelf().head('prova').get().offered()))
        service.flows.changed()
        begins()

        then:
        service.flows.named('prova').get().revision() != first
        session.revision() == first
        text().endsWith('Quanti anni hai?')

        when:
        says('30')

        then:
        session.node() == 'rivedi'
        sheet().opening().revision() == first
    }

    def "who stood at an unchanged question answers it, and goes on in the new revision"() {
        given:
        begins().says('sì')

        when:
        def second = published(NEW_FLOW, NEW_WORDS, [mezzo: ASK_AGAIN])
        says('barista')

        then:
        texts().first() == 'Riprendiamo.'
        text().endsWith('Con che cosa ti muovi?')
        sheet().answers().trade.now().words() == 'barista'
        [session.revision(), sheet().opening().revision()] == [second, second]
    }

    def "who stood at a question that is asked anew is asked the new one, with what they said shown"() {
        given:
        begins().says('sì').says('barista')

        when:
        published(NEW_FLOW, NEW_WORDS, [mezzo: ASK_AGAIN])
        says('bici')

        then:
        text().contains('Bici')
        session.node() == 'mezzo'
        sheet().answers().keySet() == ['trade'] as Set
        sheet().aside().means.now().words() == 'bici'

        when:
        says('no').says('treno')

        then:
        sheet().answers().means.now().value() == 'treno'
        sheet().answers().means.earlier()*.words() == ['bici']
        sheet().aside().isEmpty()
        session.node() == 'eta'
    }

    def "what was answered is kept, asked again, or finished in the old revision: #choice"() {
        given:
        begins().says('sì').says('barista').says('bici')

        when:
        def second = published(NEW_FLOW, NEW_WORDS, [mezzo: choice])
        begins()

        then:
        session.node() == node
        sheet().answers().containsKey('means') == (choice != ASK_AGAIN)
        sheet().aside().containsKey('means') == (choice == ASK_AGAIN)
        sheet().opening().revision() == (choice == FINISH_OLD ? first : second)

        where:
        choice     | node
        KEEP       | 'eta'
        ASK_AGAIN  | 'mezzo'
        FINISH_OLD | 'eta'
    }

    def "who is to finish the old one does so whatever is published after it, and sends it"() {
        given:
        begins().says('sì').says('barista').says('bici')
        published(NEW_FLOW, NEW_WORDS, [mezzo: FINISH_OLD])
        published(NEW_FLOW, NEW_WORDS.replace('Con che cosa', 'Dimmi con che cosa'), [mezzo: KEEP])

        when:
        says('30').taps('k_ok')

        then:
        sheet().state() == SheetState.SENT
        sheet().opening().revision() == first
    }

    def "an answer to a question that is gone stays aside, and comes back with it"() {
        given:
        begins().says('sì').says('barista').says('bici')
        def second = published(FLOW.replaceAll(/\n *mezzo:.*/, '').replace('next: mezzo', 'next: eta'), WORDS.replaceAll(/\n *mezzo:.*/, ''))

        when:
        says('30')

        then:
        session.node() == 'rivedi'
        session.options()*.title() == ['Mestiere: barista', 'Anni: 30']
        sheet().aside().means.now().words() == 'bici'

        when:
        service.again('prova', first)
        taps('k_ok')

        then: 'it was not sent: it is read back with the answer that came back'
        session.revision() == first
        sheet().aside().isEmpty()
        session.options()*.title() == ['Mestiere: barista', 'Mezzo: Bici', 'Anni: 30']
        second != first
    }

    def "taken back, what was asked again is answered as it was, and what was answered meanwhile stays"() {
        given:
        begins().says('sì').says('barista').says('bici')
        def second = published(NEW_FLOW.replace('ask: number', 'ask: text'), NEW_WORDS, [mezzo: ASK_AGAIN, eta: ASK_AGAIN])
        begins().says('no').says(answer)

        when:
        service.again('prova', first, [mezzo: KEEP, eta: ASK_AGAIN])
        begins()

        then:
        session.node() == node
        sheet().answers().keySet() + sheet().aside().keySet() == ['trade', 'means'] as Set
        (sheet().answers().means ?: sheet().aside().means).with { [it.now()] + it.earlier() }*.words() == said
        second != first

        where:
        answer  | node    | said
        'auto'  | 'eta'   | ['auto', 'bici']
        'treno' | 'mezzo' | ['treno', 'bici']
        '???'   | 'eta'   | ['bici']
    }

    def "an answer given in one channel to what another channel left behind is not lost"() {
        given: 'the question stands in the chat, and the desk goes on in the new revision'
        begins().says('sì').says('barista')
        def chat = session
        published(NEW_FLOW, NEW_WORDS, [mezzo: ASK_AGAIN])
        begins().says('treno')

        when:
        session = chat
        says('bici')

        then: 'what was said to the new question counts'
        sheet().answers().means.now().words() == 'treno'
        sheet().answers().means.earlier()*.words() == ['bici']
        session.node() == 'eta'
    }

    def "the way chosen at an unchanged question is taken, and a help asked for is given"() {
        given:
        begins()
        published(NEW_FLOW, NEW_WORDS, [mezzo: KEEP])

        when:
        says('boh')

        then:
        session.revision() == first

        when:
        taps('yes')

        then:
        text().endsWith('Che lavoro fai?')
        session.revision() != first
    }

    def "the same step played again after a crash changes nothing"() {
        given:
        begins().says('sì')
        published(NEW_FLOW, NEW_WORDS, [mezzo: ASK_AGAIN])
        def before = session
        says('barista', 'k1')
        def once = [sheet(), session, texts()]

        when:
        session = before
        says('barista', 'k1')

        then:
        [sheet(), session, texts()] == once
    }

    private Shelf.Publication files(String offered) {
        new Shelf.Publication(offered, first, null, 'dai file', service.store.clock.instant(), [:])
    }

    private String published(String flow, String words, Map choices = [:]) {
        service.publish('prova', ['flow.yml': flow, 'text.it.yml': words], choices)
    }

    private TakeOverSpec begins() {
        played(service.play.begin(new Flows.Begun(service.flows.named('prova').get(), [:]), player("k${++keys}x")))
    }

    private TakeOverSpec says(String words, String key = "k${++keys}x") {
        played(service.play.resume(session, Input.Said.text(key, words), player(key)))
    }

    private TakeOverSpec taps(String option, String key = "k${++keys}x") {
        played(service.play.resume(session, new Input.Said(key, '', "a/${session.id()}/${session.step()}/$option".toString(), 'text', [:]), player(key)))
    }

    private TakeOverSpec played(PlayFlow.Played played) {
        session = played.session()
        events = played.events()
        this
    }

    private Player player(String key) {
        new Player(key, 'anna', Urn.of('telegram:1'), 'telegram', 'it', 'CA', null, service.store.clock.instant())
    }

    private Sheet sheet() { service.own.of('prova', 'anna').first() }

    private List<String> texts() { events.findAll { it instanceof Event.Said }*.text() }

    private String text() { texts().last() }
}
