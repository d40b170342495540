package it.sportello.browser

import it.sportello.Desk
import it.sportello.office.staff.Role
import it.sportello.office.staff.factor.Totp
import it.sportello.platform.time.MovableClock
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

import java.time.Duration
import java.time.InstantSource

/** The pages by which staff comes in, with the keyboard, on a phone and on a desktop. */
@Stepwise
class SignInPagesSpec extends BrowserSpec {

    @Shared @AutoCleanup Desk desk = new Desk('oidc.issuer': 'http://localhost:1/none', 'oidc.client.id': 'x', 'oidc.client.secret': 'y')
    @Shared @AutoCleanup Browser browser = Browser.both(desk)
    @Shared def member = desk.account(Role.OPERATOR)
    @Shared String secret

    def "the sign-in, and what it says to a wrong password"() {
        when:
        browser.go('/login')

        then:
        browser.looksRight('login')

        when:
        browser.signIn(member.email, 'non questa')

        then:
        browser.until { browser.text('main [role=alert]') == 'E-mail o password non corrette.' }
        browser.looksRight('login-wrong')
    }

    def "the second factor: none yet, the square, a wrong number, the paper codes, and how to give it up"() {
        given:
        browser.signIn(member.email)
        browser.go('/account/second-factor')

        expect:
        browser.looksRight('second-factor')

        when:
        browser.page.locator('form[action$=begin] button').press('Enter')
        browser.until { browser.page.locator('svg[role=img]').count() == 1 }
        secret = browser.text('section code').replace(' ', '')

        then:
        browser.looksRight('second-factor-square')

        when:
        browser.page.fill('#code', '12')
        browser.page.keyboard().press('Enter')
        browser.until { browser.text('main').contains('Il codice non è giusto') }

        then:
        browser.looksRight('second-factor-wrong')

        when:
        browser.page.fill('#code', number())
        browser.page.keyboard().press('Enter')
        browser.until { browser.page.locator('.sp-paper code').count() == 10 }

        then:
        browser.looksRight('second-factor-paper')

        when:
        browser.go('/account/second-factor')

        then:
        browser.looksRight('second-factor-there')
    }

    def "the second step of the sign-in, and what it says to a wrong number"() {
        given:
        browser.page.locator('form[action="/logout"] button').press('Enter')
        browser.until { browser.path == '/login' }
        desk.bean(MovableClock).advance(Duration.ofSeconds(30))

        when:
        browser.signIn(member.email)
        browser.until { browser.path == '/login/code' }

        then:
        browser.looksRight('login-code')

        when:
        browser.page.fill('#code', '000000')
        browser.page.keyboard().press('Enter')
        browser.until { browser.page.locator('main [role=alert]').count() == 1 }

        then:
        browser.looksRight('login-code-wrong')

        when:
        browser.page.fill('#code', number())
        browser.page.keyboard().press('Enter')

        then:
        browser.until { browser.path == '/' }
    }

    private String number() { Totp.number(secret, desk.bean(InstantSource).instant()) }
}
