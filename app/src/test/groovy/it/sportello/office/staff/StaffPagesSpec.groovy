package it.sportello.office.staff

import it.sportello.Desk
import it.sportello.browser.Browser
import it.sportello.browser.BrowserSpec
import spock.lang.AutoCleanup
import spock.lang.Shared

class StaffPagesSpec extends BrowserSpec {

    @Shared
    @AutoCleanup
    Desk desk = new Desk()

    def "an administrator signs in and looks at the accounts on a #device"() {
        given:
        def administrator = desk.account(Role.ADMINISTRATOR, [], 'Ada Amministratrice')
        def other = desk.account(Role.OPERATOR, ['PA-1', 'PA-2'], 'Maria Giovanna Cannavacciuolo Bevilacqua')
        def browser = Browser."$device"(desk)

        when: 'a wrong password'
        browser.signIn(administrator.email, 'non questa')

        then:
        browser.page.textContent('main .alert').trim() == 'E-mail o password non corrette.'
        browser.page.inputValue('#email') == administrator.email
        browser.looksRight('login-wrong')

        when: 'the right one'
        browser.signIn(administrator.email)

        then:
        browser.path == '/'
        browser.looksRight('home')

        when:
        browser.go('/accounts')

        then:
        browser.page.textContent('main h1') == 'Account'
        browser.looksRight('accounts')

        when:
        browser.go("/accounts/$other.id")

        then:
        browser.looksRight('account-form')

        when:
        browser.page.click('text=Dai una password nuova')

        then:
        browser.looksRight('account-confirm')

        when:
        browser.page.click('text=Sì: dai una password nuova')

        then:
        browser.page.textContent('.sp-secret').length() == 16
        browser.looksRight('account-password')

        when: 'a new account without what it needs'
        browser.go('/accounts/new')
        browser.page.fill('#email', 'senza chiocciola')
        browser.page.evaluate('document.querySelector("main form").noValidate = true')
        browser.page.click('text=Crea account')

        then:
        browser.page.textContent('#email-error').contains('indirizzo e-mail')
        browser.looksRight('account-wrong')

        when:
        browser.go('/non-esiste')

        then:
        browser.looksRight('not-found')

        cleanup:
        browser?.close()

        where:
        device << ['phone', 'desktop']
    }

    def "everything works without JavaScript: signing in, the menu of a #device, the own password, signing out"() {
        given:
        def member = desk.account(Role.MANAGER, ['PA-1'], 'Rita Responsabile')
        def browser = Browser."$device"(desk, false)

        when:
        browser.signIn(member.email)
        if (device == 'phone') {
            browser.page.click('summary:has-text("Menu")')
        }

        then:
        browser.page.locator('nav a:visible').allTextContents() == ['Offerte', 'Invii', 'Conversazioni', 'Persone', 'Questionari', 'Domande', 'Campagne', 'Compiti', 'Uffici', 'Canali', 'Modelli']
        browser.shot('menu-without-scripts')

        when:
        browser.go('/account')
        browser.page.fill('#current', Desk.PASSWORD)
        browser.page.fill('#wanted', 'mele pere uva fichi')
        browser.page.fill('#again', 'mele pere uva kiwi')
        browser.page.click('main button')

        then:
        browser.page.textContent('#again-error') == 'Le due password nuove non sono uguali.'
        browser.shot('own-password-wrong')

        when:
        browser.page.click('header >> text=Esci')

        then:
        browser.path == '/login'

        when:
        browser.go('/account')

        then:
        browser.path == '/login'

        cleanup:
        browser?.close()

        where:
        device << ['phone', 'desktop']
    }

    def "too many wrong passwords are told in plain words"() {
        given:
        def member = desk.account(Role.OPERATOR)
        def browser = Browser.phone(desk)

        when:
        6.times { browser.signIn(member.email, "sbagliata $it") }

        then:
        browser.page.textContent('main .alert').trim() == 'Troppi tentativi. Riprova tra un minuto.'
        browser.looksRight('login-wait')

        cleanup:
        browser?.close()
    }

    def "an administrator chooses among the real offices of the demo on a #device"() {
        given:
        def demo = new Desk('sportello.mode': 'demo')
        def browser = Browser."$device"(demo)
        browser.signIn(demo.account(Role.ADMINISTRATOR).email)

        when:
        browser.go('/accounts/new')

        then:
        browser.page.locator('input[type=checkbox]').count() > 20
        browser.looksRight('account-offices')

        when:
        browser.go('/accounts')

        then:
        browser.page.textContent('main').contains('Cagliari, Palermo')
        browser.looksRight('accounts-demo')

        cleanup:
        browser?.close()
        demo?.close()

        where:
        device << ['phone', 'desktop']
    }

    def "a page for citizens has neither menu nor session on a #device"() {
        given:
        def browser = Browser."$device"(desk)

        when:
        browser.go('/accessibilita')

        then:
        browser.looksRight('accessibility')
        browser.page.locator('nav').count() == 0
        browser.page.context().cookies() == []

        cleanup:
        browser?.close()

        where:
        device << ['phone', 'desktop']
    }

    def "the keyboard reaches the content first"() {
        given:
        def browser = Browser.desktop(desk)
        browser.go('/login')

        when:
        browser.page.keyboard().press('Tab')

        then:
        browser.page.evaluate('document.activeElement.textContent') == 'Vai al contenuto'
        browser.shot('skip-link')

        cleanup:
        browser?.close()
    }
}
