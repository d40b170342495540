package it.sportello.office.staff

import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.office.journal.Pseudonyms
import it.sportello.office.journal.chain.Chain
import it.sportello.office.journal.chain.Line
import it.sportello.office.journal.chain.Scribe
import it.sportello.office.staff.factor.Totp
import it.sportello.platform.time.MovableClock
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.InstantSource

/** Whoever comes in, is turned away, goes, or changes by what they prove who they are, stands in the journal. */
class SignInJournalSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk()

    def "a sign-in, a wrong password, a way out and a password of one's own are told, without a name or an address"() {
        given:
        def member = desk.account(Role.OPERATOR)
        def visitor = desk.visitor()

        when:
        visitor.post('/login', [email: member.email, password: 'non questa'])
        visitor.post('/login', [email: member.email, password: Desk.PASSWORD])
        visitor.post('/account/password', [current: 'non questa', wanted: 'cinque gatti verdi', again: 'cinque gatti verdi'])
        visitor.post('/account/password', [current: Desk.PASSWORD, wanted: 'cinque gatti verdi', again: 'cinque gatti verdi'])
        visitor.post('/logout')

        then:
        told(member) == ['SIGNED_IN REFUSED PASSWORD', 'SIGNED_IN DONE PASSWORD', 'PASSWORD_CHANGED REFUSED null',
                         'PASSWORD_CHANGED DONE null', 'SIGNED_OUT DONE null']
        everything().every { !it.text().contains(member.email) && !it.text().contains('gatti') }
    }

    def "an attempt on an account that does not exist is told as nobody's"() {
        when:
        desk.visitor().post('/login', [email: 'nessuno@ente.example', password: 'non questa'])

        then:
        with(everything().last()) {
            kind() == 'SIGNED_IN'
            outcome() == 'REFUSED'
            who().digest() == null
            what().person() == null
        }
    }

    def "what is done to the second factor is told, and whether the number or the paper let in"() {
        given:
        def member = desk.account(Role.OPERATOR)
        def visitor = entered(member)
        def secret = visitor.post('/account/second-factor/begin').page.select('section code').first().text().replace(' ', '')
        def paper = visitor.post('/account/second-factor/confirm', [code: number(secret)]).page.select('.sp-paper code')*.text()

        when:
        later()
        step(member).post('/login/code', [code: '000000'])
        step(member).post('/login/code', [code: number(secret)])
        later()
        step(member).post('/login/code', [code: paper[0]])
        desk.as(Role.ADMINISTRATOR).post("/accounts/${member.id()}/second-factor")

        then:
        told(member) - ['SIGNED_IN DONE PASSWORD'] == ['SECOND_FACTOR_CHANGED DONE begin', 'SECOND_FACTOR_CHANGED DONE confirm',
                'SIGNED_IN REFUSED NUMBER', 'SIGNED_IN DONE NUMBER', 'SIGNED_IN DONE PAPER_CODE', 'SECOND_FACTOR_CHANGED DONE reset']
    }

    private List<String> told(StaffMember member) {
        def digest = desk.bean(Pseudonyms).of(member.id())
        everything().findAll { it.who().digest() == digest || it.what().person() == digest }
                .collect { "${it.kind()} ${it.outcome()} ${it.detail().by ?: it.detail().how}".toString() }
    }

    private List<Line> everything() {
        desk.bean(Scribe).writeAll()
        def chain = desk.bean(Chain)
        chain.from(1, 100)*.lines().flatten().collect { Line.read(it.text()) }
    }

    private Visitor entered(StaffMember member) {
        def visitor = desk.visitor()
        assert visitor.post('/login', [email: member.email, password: Desk.PASSWORD]).status == 303
        visitor
    }

    private Visitor step(StaffMember member) { entered(member) }

    private String number(String secret) { Totp.number(secret, desk.bean(InstantSource).instant()) }

    private void later() { desk.bean(MovableClock).advance(Duration.ofSeconds(30)) }
}
