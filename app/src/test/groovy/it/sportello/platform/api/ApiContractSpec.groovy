package it.sportello.platform.api

import io.micronaut.web.router.Router
import it.sportello.Desk
import it.sportello.office.staff.Role
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** The document and the running service say the same, both ways; what is documented is what other programs get. */
class ApiContractSpec extends Specification {

    static final String ROOT = '/api/v1'

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared ApiWorld world = new ApiWorld(desk)
    @Shared Contract contract = new Contract(new Program(desk.url, null).get("$ROOT/openapi.yaml").text)
    @Shared int strangers = 0
    @Shared Program anybody = new Program(desk.url, null)

    static final List<Contract.Op> OPERATIONS = new Contract(Contract.getResource('/api/openapi.yaml').text).operations

    def "a Java parser reads the document without a complaint"() {
        expect:
        contract.parsed.messages.empty
        contract.operations.size() == OPERATIONS.size()
        contract.operations*.id.toUnique().size() == contract.operations.size()
    }

    def "every operation of the document is a route, and every route below /api/v1 is documented"() {
        given:
        def routes = desk.bean(Router).uriRoutes().toList().findAll { it.uriMatchTemplate.toPathString().startsWith(ROOT + '/') }
                .findAll { it.httpMethod.name() != 'HEAD' }
                .collect { "${it.httpMethod} ${it.uriMatchTemplate.toPathString() - ROOT}".toString() }

        expect:
        routes.toSet() == contract.operations*.toString().toSet()
    }

    def "the document and the code ask the same scope of #op, and each scope is explained"() {
        expect:
        op.open ? op.scope == null : op.scope in desk.bean(ApiDocument).scopes().keySet()

        where:
        op << OPERATIONS
    }

    def "#op answers as documented"() {
        when:
        def reply = world.ask(op, Program.with(desk, op.open ? [] : [op.scope]))

        then:
        reply.status in [200, 201]
        contract.problems(op, reply) == []

        and: 'what is left of the rate is said'
        reply.header('X-RateLimit-Limit').integer
        reply.header('X-RateLimit-Remaining').integer
        reply.header('X-RateLimit-Reset').integer

        where:
        op << OPERATIONS
    }

    def "#op is refused without a key, with a wrong one, and to staff with a cookie"() {
        given:
        def staff = desk.as(Role.ADMINISTRATOR, [])
        def cookie = staff.cookies.cookieStore.cookies.collect { "$it.name=$it.value" }.join('; ')

        expect:
        [[:], [Authorization: 'Bearer spk_0000_falsa'], [Cookie: cookie]].every { headers ->
            def reply = world.ask(op, anybody, headers + ['X-Forwarded-For': "10.0.${++strangers / 250 as int}.${strangers % 250}".toString()])
            assert reply.status == 401 && reply.problem
            assert contract.problems(op, reply) == []
            true
        }

        where:
        op << OPERATIONS.findAll { !it.open }
    }

    def "#op is refused to a key that may do everything else"() {
        given:
        def others = desk.bean(ApiDocument).scopes().keySet().findAll { it != op.scope }.toList()

        when:
        def reply = world.ask(op, Program.with(desk, others))

        then:
        reply.status == 403
        reply.problem
        contract.problems(op, reply) == []

        where:
        op << OPERATIONS.findAll { !it.open }
    }

    def "#op refuses wrong input with a problem that says what is wrong: #wrong.name"() {
        when:
        def reply = world.askWrongly(op, wrong, Program.with(desk, [op.scope]))

        then:
        reply.status == wrong.status
        reply.problem
        contract.problems(op, reply) == []
        !reply.text.contains('Exception') && !reply.text.contains('micronaut')

        where:
        [op, wrong] << OPERATIONS.collectMany { op -> ApiWorld.wrongs(op).collect { [op, it] } }
    }

    def "#op asked twice with one key answers twice and is done once; another body is refused"() {
        given:
        def program = Program.with(desk, [op.scope])
        def key = ['Idempotency-Key': "prova-${op.id}".toString()]
        def body = world.body(op)
        def path = world.path(op)

        when:
        def first = program.ask(op.method.name(), path, body, key)
        def second = program.ask(op.method.name(), path, body, key)
        def other = program.ask(op.method.name(), path, body + ApiWorld.another(op), key)

        then:
        first.status in [200, 201]
        first.header('Idempotency-Replayed') == null
        second.status == first.status
        second.json == first.json
        second.header('Idempotency-Replayed') == 'true'

        and:
        other.status == 422
        other.problem

        and: 'another client may use the same key for something of its own'
        Program.with(desk, [op.scope]).ask(op.method.name(), path, body, key).header('Idempotency-Replayed') == null

        where:
        op << OPERATIONS.findAll { it.repeatable }
    }

    def "a conversation is read to its end, page by page, each thing once"() {
        given:
        def program = Program.with(desk, ['conversations.read'])
        def id = world.conversation()
        def numbers = []
        String next = null

        when:
        while (next != '') {
            def page = program.get("$ROOT/conversations/$id/messages?limit=7${next ? '&cursor=' + next : ''}").json
            numbers += page.items*.number
            next = page.next ?: ''
        }

        then:
        numbers == (1..30).toList()
    }

    def "a client of one office reads and writes nothing of another"() {
        given:
        def scopes = desk.bean(ApiDocument).scopes().keySet().toList()
        def elsewhere = Program.with(desk, scopes, [ApiWorld.OTHER])

        expect:
        with(world.ask(op, elsewhere)) {
            status == 403
            problem
        }

        where:
        op << OPERATIONS.findAll { !it.open && !it.id.endsWith('Offices') && it.id != 'getOffice' }
    }

    def "a disabled client is turned away at its next question, and opens again when it is enabled"() {
        given:
        def opened = desk.bean(ApiClients).open('Da spegnere', ['offices.read'], [])
        def program = new Program(desk.url, opened.key())

        expect:
        program.get("$ROOT/offices").status == 200

        when:
        desk.bean(ApiClients).enable(opened.client().id(), false)

        then:
        program.get("$ROOT/offices").status == 401

        when:
        desk.bean(ApiClients).enable(opened.client().id(), true)

        then:
        program.get("$ROOT/offices").status == 200

        and: 'the key itself is kept nowhere'
        !desk.bean(ApiClients).find(opened.client().id()).get().digest().contains(opened.key().tokenize('_').last())
    }

    def "who tries keys out is stopped as well"() {
        given:
        def from = ['X-Forwarded-For': '10.9.9.9', Authorization: 'Bearer spk_indovino_indovino']

        when:
        def replies = (1..130).collect { anybody.get("$ROOT/offices", from) }

        then:
        replies*.status.toSet() == [401, 429] as Set
    }

    def "who asks too much waits, and reads for how long"() {
        given:
        def opened = desk.bean(ApiClients).open('Frettoloso', ['offices.read'], [])
        desk.bean(ApiClients).rate(opened.client().id(), 2)
        def program = new Program(desk.url, opened.key())

        when:
        def replies = (1..5).collect { program.get("$ROOT/offices") }
        def refused = replies.findAll { it.status == 429 }

        then: 'five questions in at most two minutes: two of each pass'
        refused
        refused.every { it.problem && it.header('Retry-After').toInteger() in 1..60 && it.header('X-RateLimit-Remaining') == '0' }
    }

    def "what a key may not do, a page of staff does not do for it"() {
        given:
        def program = Program.with(desk, desk.bean(ApiDocument).scopes().keySet().toList())

        expect:
        program.get('/vacancies', [Accept: 'text/html']).header('location') in [null, '/login']
        program.get('/vacancies', [Accept: 'text/html']).status in [303, 401]
    }

    def "what is not there is said in the same form"() {
        expect:
        Program.with(desk, ['offices.read']).get("$ROOT/non-esiste").status == 404
        Program.with(desk, ['offices.read']).get("$ROOT/non-esiste").problem
        Program.with(desk, ['offices.read']).ask('DELETE', "$ROOT/offices", null).status == 405
    }
}
