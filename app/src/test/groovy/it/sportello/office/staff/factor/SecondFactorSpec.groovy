package it.sportello.office.staff.factor

import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.office.staff.ChangeAccount
import it.sportello.office.staff.Role
import it.sportello.office.staff.StaffMember
import it.sportello.platform.time.MovableClock
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.InstantSource

class SecondFactorSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared @AutoCleanup Desk strict = new Desk('sportello.second.factor': 'required')

    def "with a second factor the password alone does not open any page; the number on the telephone does"() {
        given:
        def (member, secret) = enrolled()
        def visitor = desk.visitor()

        when:
        def password = visitor.post('/login', [email: member.email, password: Desk.PASSWORD])

        then:
        password.location == '/login/code'
        visitor.cookie('sportello') == null
        visitor.get('/').location == '/login'
        visitor.get('/login/code').status == 200

        when:
        def wrong = visitor.post('/login/code', [code: '000000'])

        then:
        wrong.status == 422
        wrong.page.select('main .alert').text() == 'Il codice non è giusto. Guarda di nuovo il telefono.'

        when:
        def entered = visitor.post('/login/code', [code: number(secret)])

        then:
        entered.status == 303
        visitor.get('/').status == 200
    }

    def "the same number is refused the second time, also within its half minute"() {
        given:
        def (member, secret) = enrolled()
        def code = number(secret)
        assert step(member).post('/login/code', [code: code]).status == 303

        when:
        def again = step(member).post('/login/code', [code: code])

        then:
        again.status == 422
        again.page.select('main .alert').text().startsWith('Questo codice è già stato usato.')

        when: 'half a minute later the telephone shows another'
        later(Duration.ofSeconds(30))

        then:
        step(member).post('/login/code', [code: number(secret)]).status == 303
    }

    def "one number sent eight times at once lets one in"() {
        given:
        def (member, secret) = enrolled()
        def code = number(secret)
        def visitors = (1..4).collect { step(member) }

        when:
        def answers = visitors.parallelStream().map { it.post('/login/code', [code: code]).status }.toList()

        then:
        answers.count(303) == 1
    }

    def "a paper code replaces the telephone once; the store has no code in it"() {
        given:
        def (member, secret, paper) = enrolled()

        expect:
        paper.size() == 10
        paper.every { it ==~ /[a-z2-7]{4}(-[a-z2-7]{4}){3}/ }
        desk.bean(SecondFactors).find(member.id()).get().paper().every { it ==~ /[0-9a-f]{64}/ }

        and:
        step(member).post('/login/code', [code: paper[3].toUpperCase().replace('-', ' ')]).status == 303
        step(member).post('/login/code', [code: paper[3]]).status == 422
        step(member).post('/login/code', [code: paper[4]]).status == 303
    }

    def "after five wrong numbers even the right one must wait"() {
        given:
        def (member, secret) = enrolled()
        def visitor = step(member)
        5.times { visitor.post('/login/code', [code: "00000$it"]) }

        when:
        def answer = visitor.post('/login/code', [code: number(secret)])

        then:
        answer.status == 429
        answer.header('retry-after').toInteger() in 1..31
    }

    def "the first step is good for five minutes, for one account, and ends with #change"() {
        given:
        def (member, secret) = enrolled()
        def visitor = step(member)

        when:
        act.call(member)

        then:
        visitor.post('/login/code', [code: number(secret)]).location == '/login'

        where:
        change           | act
        'time'           | { later(Duration.ofMinutes(6)) }
        'a disabling'    | { desk.bean(ChangeAccount).disable(it.id()) }
        'a new password' | { desk.bean(ChangeAccount).resetPassword(it.id()) }
    }

    def "a forged or foreign cookie is no first step"() {
        expect:
        new Visitor(desk.url).get('/login/code', [Cookie: "sportello-step=$note"]).location == '/login'

        where:
        note << ['abc', 'eyJhbGciOiJub25lIn0.eyJhY2NvdW50IjoieCJ9.', '']
    }

    def "an administrator takes a lost factor away: the person is signed out and enters with the password"() {
        given:
        def (member, secret) = enrolled()
        def inside = step(member)
        inside.post('/login/code', [code: number(secret)])

        when:
        def reset = desk.as(Role.ADMINISTRATOR).post("/accounts/${member.id()}/second-factor")

        then:
        reset.status == 303
        inside.get('/').location == '/login'
        desk.visitor().post('/login', [email: member.email, password: Desk.PASSWORD]).location != '/login/code'
    }

    def "who sees more than one office sees no page before the second factor is there"() {
        given:
        def visitor = strict.as(role, offices)

        expect:
        visitor.get('/').location == where

        where:
        role                | offices      || where
        Role.OPERATOR       | ['CA']       || null
        Role.OPERATOR       | ['CA', 'SS'] || '/account/second-factor'
        Role.PROVINCE       | ['CA']       || '/account/second-factor'
        Role.CONTACT_CENTRE | []           || '/account/second-factor'
        Role.AUDITOR        | []           || '/account/second-factor'
        Role.ADMINISTRATOR  | []           || '/account/second-factor'
    }

    def "once it is there the pages open, and it cannot be given up again by who needs it"() {
        given:
        def visitor = strict.as(Role.AUDITOR, [])

        when:
        def secret = begin(visitor)
        def wrong = visitor.post('/account/second-factor/confirm', [code: '12'])
        def paper = visitor.post('/account/second-factor/confirm', [code: number(secret, strict)])

        then:
        wrong.status == 422
        wrong.page.select('svg[role=img]').size() == 1
        paper.page.select('.sp-paper code').size() == 10
        visitor.get('/').status == 200
        visitor.get('/account/second-factor').page.select('.sp-paper').empty
        visitor.post('/account/second-factor/end', [code: 'x']).status == 409
    }

    def "where nobody is asked the page says so, and who has one may give it up with a number"() {
        given:
        def (member, secret) = enrolled()
        def visitor = step(member)
        visitor.post('/login/code', [code: number(secret)])
        later(Duration.ofSeconds(30))

        expect:
        visitor.get('/account/second-factor').page.select('.alert-info').text().contains('non è obbligatorio')
        visitor.post('/account/second-factor/end', [code: '000000']).status == 422
        visitor.post('/account/second-factor/end', [code: number(secret)]).status == 303
        desk.bean(SecondFactors).find(member.id()).empty
    }

    /** A member, the secret, the paper codes; the clock stands half a minute after the enrolment. */
    private List enrolled() {
        def member = desk.account(Role.OPERATOR)
        def visitor = desk.visitor()
        visitor.post('/login', [email: member.email, password: Desk.PASSWORD])
        def secret = begin(visitor)
        def paper = visitor.post('/account/second-factor/confirm', [code: number(secret)]).page.select('.sp-paper code')*.text()
        assert paper
        later(Duration.ofSeconds(30))
        [member, secret, paper]
    }

    private static String begin(Visitor visitor) {
        def page = visitor.post('/account/second-factor/begin').page
        assert page.select('svg[role=img] path').size() == 2
        page.select('section code').first().text().replace(' ', '')
    }

    /** Somebody whose password was right. */
    private Visitor step(StaffMember member) {
        def visitor = desk.visitor()
        assert visitor.post('/login', [email: member.email, password: Desk.PASSWORD]).location == '/login/code'
        visitor
    }

    private String number(String secret, Desk at = desk) { Totp.number(secret, at.bean(InstantSource).instant()) }

    private void later(Duration by) { desk.bean(MovableClock).advance(by) }
}
