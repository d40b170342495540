package it.sportello.office.staff

import it.sportello.Desk
import it.sportello.Visitor
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class SignInSpec extends Specification {

    @Shared
    @AutoCleanup
    Desk desk = new Desk()

    def "who is not signed in is sent to the sign-in and then back where they wanted to go"() {
        given:
        def member = desk.account(Role.ADMINISTRATOR)
        def visitor = desk.visitor()

        expect:
        with(visitor.get('/accounts')) { status == 303; location == '/login' }
        with(visitor.post('/login', [email: member.email.toUpperCase(), password: Desk.PASSWORD])) {
            status == 303
            location == '/accounts'
        }
        visitor.get('/accounts').status == 200
    }

    def "a wrong password and an unknown person get the same answer"() {
        given:
        def member = desk.account(Role.OPERATOR)

        when:
        def wrong = desk.visitor().post('/login', [email: member.email, password: 'non questa'])
        def nobody = desk.visitor().post('/login', [email: 'nessuno@ente.example', password: 'non questa'])

        then:
        [wrong, nobody]*.status == [422, 422]
        [wrong, nobody].every { it.page.select('main .alert').text() == 'E-mail o password non corrette.' }
        [wrong, nobody].every { it.header('set-cookie') == null }
    }

    def "a disabled account does not get in, even with the right password"() {
        given:
        def member = desk.account(Role.OPERATOR)
        desk.bean(ChangeAccount).disable(member.id())

        expect:
        desk.visitor().post('/login', [email: member.email, password: Desk.PASSWORD]).status == 422
    }

    def "after five wrong passwords even the right one must wait, and the page says how long"() {
        given:
        def member = desk.account(Role.OPERATOR)
        5.times { desk.visitor().post('/login', [email: member.email, password: "sbagliata $it"]) }

        when:
        def answer = desk.visitor().post('/login', [email: member.email, password: Desk.PASSWORD])

        then:
        answer.status == 429
        answer.page.select('main .alert').text() == 'Troppi tentativi. Riprova tra un minuto.'
        answer.header('retry-after').toInteger() in 1..31
    }

    def "wrong passwords sent at the same time are all counted"() {
        given:
        def member = desk.account(Role.OPERATOR)

        when:
        def answers = (1..16).toList().parallelStream()
                .map { desk.visitor().post('/login', [email: member.email, password: "sbagliata $it"]).status }.toList()

        then:
        answers.count(422) <= 5
        answers.toSet() == [422, 429] as Set
    }

    def "signing out ends the session: the old cookie is refused"() {
        given:
        def visitor = desk.as(Role.OPERATOR)
        def old = visitor.cookie('sportello')

        when:
        def left = visitor.post('/logout')

        then:
        left.status == 303
        left.location == '/login'
        new Visitor(desk.url).get('/', [Cookie: "sportello=$old"]).location == '/login'
    }

    def "disabling an account ends its sessions at once"() {
        given:
        def visitor = desk.visitor()
        def member = desk.account(Role.MANAGER)
        visitor.post('/login', [email: member.email, password: Desk.PASSWORD])

        when:
        def before = visitor.get('/').status
        desk.bean(ChangeAccount).disable(member.id())

        then:
        before == 200
        visitor.get('/').location == '/login'
    }

    def "a cookie with #signature is nobody's, even when it names an open session"() {
        given:
        def (head, claims, signed) = desk.as(Role.ADMINISTRATOR).cookie('sportello').tokenize('.')
        def none = Base64.urlEncoder.withoutPadding().encodeToString('{"alg":"none"}'.bytes)

        expect:
        new Visitor(desk.url).get('/', [Cookie: "sportello=$head.$claims.$signed"]).status == 200
        new Visitor(desk.url).get('/', [Cookie: "sportello=" + forge(head, none, claims)]).location == '/login'

        where:
        signature           | forge
        'another signature' | { h, n, c -> "$h.$c.${'A' * 43}" }
        'no signature'      | { h, n, c -> "$h.$c." }
        'no algorithm'      | { h, n, c -> "$n.$c." }
    }

    def "a form without its token, or with another's, is refused"() {
        given:
        def visitor = desk.as(Role.ADMINISTRATOR)
        def other = desk.as(Role.ADMINISTRATOR).cookie('sportello-csrf')

        expect:
        visitor.post('/logout', [csrfToken: '']).status == 403
        visitor.post('/logout', [csrfToken: 'abc']).status == 403
        visitor.post('/logout', [csrfToken: other]).status == 403
        visitor.get('/').status == 200
    }

    def "a token of another session is refused even when its cookie is put beside it"() {
        given:
        def mine = desk.as(Role.ADMINISTRATOR).cookie('sportello')
        def other = desk.as(Role.ADMINISTRATOR).cookie('sportello-csrf')

        expect:
        new Visitor(desk.url).post('/logout', [csrfToken: other],
                [Cookie: "sportello=$mine; sportello-csrf=$other"]).status == 403
    }

    def "a form whose body comes after its head is taken like any other, by #path"() {
        given:
        def visitor = desk.as(Role.OPERATOR)
        def body = 'csrfToken=' + URLEncoder.encode(visitor.cookie('sportello-csrf'), 'UTF-8') + fields
        def socket = new Socket(desk.url.host, desk.url.port)
        def out = socket.outputStream

        when:
        out << """POST $path HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r
Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length()}\r
Cookie: sportello=${visitor.cookie('sportello')}; sportello-csrf=${visitor.cookie('sportello-csrf')}\r\n\r\n"""
        out.flush()
        5.times { visitor.get('/') }
        out << body
        out.flush()

        then:
        socket.inputStream.text.startsWith("HTTP/1.1 $status")

        cleanup:
        socket?.close()

        where:
        path                | fields                          || status
        '/logout'           | ''                              || 303
        '/account/password' | '&current=x&wanted=y&again=y'   || 422
    }

    def "a sign-in sent by another site is refused"() {
        expect:
        desk.visitor().post('/login', [email: 'a@b.it', password: 'x'], ['Sec-Fetch-Site': 'cross-site']).status == 403
    }

    def "cookies are out of the reach of scripts and of other sites, and encrypted when the public address is"() {
        given:
        def secure = new Desk('public.url': 'https://sportello.example')

        when:
        def cookies = [desk, secure].collect { each ->
            def member = each.account(Role.OPERATOR)
            each.visitor().post('/login', [email: member.email, password: Desk.PASSWORD]).headers['set-cookie']
                    .findAll { it.startsWith('sportello') }
        }

        then:
        cookies*.size() == [2, 2]
        cookies.flatten().every { it.contains('HTTPOnly') && it.contains('SameSite=Lax') }
        cookies[0].every { !it.contains('Secure') }
        cookies[1].every { it.contains('Secure') }

        cleanup:
        secure?.close()
    }

    def "a password given by an administrator is good once: it must be changed first, and then the old sessions are over"() {
        given:
        def made = desk.bean(OpenAccount).open('Nina Nuova', 'nina@ente.example', Role.OPERATOR, ['CA']) as AccountResult.Done
        def nina = desk.visitor()
        def elsewhere = desk.visitor()
        [nina, elsewhere].each { it.post('/login', [email: 'nina@ente.example', password: made.password()]) }

        expect:
        nina.get('/').location == '/account'
        nina.get('/account').status == 200

        when:
        def weak = nina.post('/account/password', [current: made.password(), wanted: 'corta', again: 'corta'])
        def good = nina.post('/account/password', [current: made.password(), wanted: 'mele pere uva fichi', again: 'mele pere uva fichi'])

        then:
        weak.status == 422
        weak.page.select('#wanted-error').text().contains('almeno 12 caratteri')
        good.status == 303
        nina.get('/').status == 200
        elsewhere.get('/').location == '/login'
    }
}
