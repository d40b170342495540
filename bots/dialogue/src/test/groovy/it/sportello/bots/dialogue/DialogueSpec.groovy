package it.sportello.bots.dialogue

import it.sportello.bots.dialogue.flow.Limits
import spock.lang.Specification

import java.time.Duration

class DialogueSpec extends Specification {

    static final AGE = '''
        eta: { ask: number, keep: age, min: 1, max: 120, next: fine }
        fine: { say: fine, end: completed }'''
    static final AGE_WORDS = '''
        eta.ask: Quanti anni hai?
        fine: "Hai {age} anni."'''
    static final JOBS = '''
        cosa: { ask: text, keep: query, known: skip, next: risultati }
        risultati: { call: jobs.search, on: { none: niente }, ask: choice, keep: job, options: { altra: cosa }, next: fine }
        niente: { say: niente, end: none }
        fine: { say: fine, end: chosen }'''
    static final JOBS_WORDS = '''
        cosa.ask: Che lavoro cerchi?
        risultati: { ask: "Trovate {count}. Quale?", altra: Cerca altro }
        niente: Niente.
        fine: "Hai scelto {job_title}, cioè {job}."'''

    def 'a flow asks, keeps the answer, and goes on'() {
        given:
        def play = Playing.of(AGE, AGE_WORDS).begin()

        expect:
        play.text() == 'Quanti anni hai?'
        play.turn.session().node() == 'eta'

        when:
        play.says('ho 33 anni')

        then:
        play.turn.events() == [new Event.Kept('eta', 'age', '33', '33', 'ho 33 anni', 1), new Event.Said('Hai 33 anni.', [], null),
                               new Event.Ended('completed')]
        play.turn.session() == null
    }

    def 'a capability is called with all that is kept, and its options are numbered before those of the question'() {
        given:
        def play = Playing.of(JOBS, JOBS_WORDS).begin().says('cameriere')

        expect:
        play.called() == new Event.Called('s1/2/m1', 'jobs.search', [query: 'cameriere', query_title: 'cameriere'])

        when:
        play.answers(new Reply('found', [count: '2'], [new Option('PA-1', 'Cameriere'), new Option('PA-2', 'Barista')]))

        then:
        play.text() == 'Trovate 2. Quale?'
        play.choices()*.title() == ['Cameriere', 'Barista', 'Cerca altro']
        play.choices()*.id() == ['a/s1/3/PA-1', 'a/s1/3/PA-2', 'a/s1/3/altra']

        when:
        play.says('2')

        then:
        play.text() == 'Hai scelto Barista, cioè PA-2.'
    }

    def 'an outcome with a way of its own takes it'() {
        expect:
        Playing.of(JOBS, JOBS_WORDS).begin().says('x').answers(Reply.of('none')).turn.events().last() == new Event.Ended('none')
    }

    def 'an outcome nobody thought of brings a person, not an error'() {
        given:
        def play = Playing.of(JOBS, JOBS_WORDS.replace('altra: Cerca altro', 'altra: Altro'))

        when: 'the choice has its own option, so even an unknown outcome can go on'
        play.begin().says('x').answers(Reply.of('odd'))

        then:
        play.choices()*.title() == ['Altro']

        when:
        play = Playing.of('a: { call: x.y, on: { ok: b } }\nb: { end: ok }', '{}').begin().answers(Reply.of('odd'))

        then:
        play.turn.session() == null
        play.text() == 'Qualcosa non ha funzionato. Ti passo una persona.'
        play.turn.events().drop(1) == [new Event.HandoverAsked('a'), new Event.Ended('trouble')]
    }

    def 'each call of one turn has an id of its own, and the same turn played again has the same ids'() {
        given:
        def play = Playing.of('a: { ask: text, next: b }\nb: { call: x.y, next: c }\nc: { call: x.y, next: d }\nd: { end: ok }',
                'a.ask: Cosa?')

        when:
        def ids = (1..2).collect {
            play.said = 0
            [play.begin().says('x').called().callId(), play.answers(Reply.of('ok')).called().callId()]
        }

        then:
        ids[0] == ids[1]
        ids[0].toSet().size() == 2
    }

    def 'the same flow, session, input and time give the same turn'() {
        given:
        def flow = Playing.flow(JOBS, JOBS_WORDS)
        def random = new Random(20260101)
        def inputs = ['cameriere', '1', '0', 'altro', 'xyz', 'sì', '9'].collect { Input.Said.text('m', it) } +
                [Dialogue.BACK, Dialogue.WHY, Dialogue.HELP, Dialogue.MORE, 'a/s1/1/x', 'a/s1/3/:0', 'a/zz/3/PA-1', 'a//']
                        .collect { new Input.Said('m', 'x', it, 'text', [:]) }

        expect: 'on 50 random walks'
        50.times {
            def turn = Dialogue.begin(flow, 's1', 'it', [:], Playing.NOW)
            for (int i = 0; i < 20 && turn.session() != null; i++) {
                def input = turn.session().call() == null ? inputs[random.nextInt(inputs.size())]
                        : new Input.Answered(turn.session().call(), new Reply('found', [count: '12'], many(12)))
                def next = Dialogue.resume(flow, turn.session(), input, Playing.NOW)
                assert next == Dialogue.resume(flow, copy(turn.session()), input, Playing.NOW)
                assert next.events().findAll { it instanceof Event.Said }*.choices().flatten()
                        .every { it.id().bytes.length <= Limits.PAYLOAD && it.id() ==~ '[A-Za-z0-9_.:/-]+' }
                turn = next
            }
        }
    }

    def 'a question waits as long as the flow says, from the last thing said'() {
        given:
        def play = Playing.of(AGE, AGE_WORDS).begin()
        def session = play.turn.session()

        expect:
        session.until() == Playing.NOW + Duration.ofDays(3)
        def late = Dialogue.resume(play.flow, session, Input.Said.text('m', '33'), session.until())
        late.session() == null
        late.events() == [new Event.Ended('expired')]
        Dialogue.resume(play.flow, session, Input.Said.text('m', 'boh'), Playing.NOW + Duration.ofDays(1))
                .session().until() == Playing.NOW + Duration.ofDays(4)
    }

    def 'a flow may go on with another one, or with a person'() {
        given:
        def play = Playing.of('''
            a: { ask: choice, keep: way, options: { altro: vai, persona: passa } }
            vai: { go: cerca, give: { query: '{way}', place: '{place}' } }
            passa: { handover: yes }''', 'a: { ask: "Dove?", altro: Altro, persona: Persona }')

        expect:
        play.begin().says('altro').turn.events().last() == new Event.Left('cerca', [query: 'altro'])
        play.begin().says('persona').turn.events().drop(1) == [new Event.HandoverAsked('passa'), new Event.Ended('handover')]
    }

    def 'the way on may depend on what is kept'() {
        given:
        def play = Playing.of('''
            a: { next: [ { when: { start: [v_, w_] }, to: b }, { when: { who: '*' }, to: c }, { to: d } ] }
            b: { end: b }
            c: { end: c }
            d: { end: d }''', '{}')

        expect:
        play.begin(given).turn.events() == [new Event.Ended(outcome)]

        where:
        given                        | outcome
        [start: 'w_']                | 'b'
        [start: 'x_', who: 'Anna']   | 'c'
        [who: ' ']                   | 'd'
        [:]                          | 'd'
    }

    def 'a circle without a question ends with a person'() {
        given:
        def play = Playing.of('a: { next: b }\nb: { next: a }', '{}').begin()

        expect:
        play.turn.session() == null
        play.turn.events().last() == new Event.Ended('trouble')
    }

    def 'misuse is refused: words while a capability is awaited, the answer to another call, another revision'() {
        given:
        def play = Playing.of(JOBS, JOBS_WORDS).begin()
        def waiting = play.turn.session()
        play.says('x')

        when:
        Dialogue.resume(flow ? Playing.flow(AGE, AGE_WORDS) : play.flow, flow ? waiting : play.turn.session(), input, Playing.NOW)

        then:
        thrown(IllegalArgumentException)

        where:
        flow  | input
        false | Input.Said.text('m', 'x')
        false | new Input.Answered('s1/1/other', Reply.of('found'))
        true  | Input.Said.text('m', 'x')
    }

    static List<Option> many(int count) {
        (1..count).collect { new Option("PA-$it", "Lavoro $it") }
    }

    private static Session copy(Session s) {
        new Session(s.id(), s.flow(), s.revision(), s.node(), s.step(), s.language(), new HashMap(s.kept()),
                new ArrayList(s.options()), new ArrayList(s.back()), s.misses(), s.call(), s.until())
    }
}
