package it.sportello.talk.templates.web

import it.sportello.Desk
import it.sportello.bots.channels.twilio.fake.FakeTwilio
import it.sportello.browser.Browser
import it.sportello.browser.BrowserSpec
import it.sportello.browser.OpenOffice
import it.sportello.office.staff.Role
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.time.Duration

/** Who has no mouse signs in, hands a template in, learns that Meta stopped it, and reads above every page what that means. */
class FailingTemplateSpec extends BrowserSpec {

    static final ACCOUNT = 'AC00000000000000000000000000000001'

    @Shared @AutoCleanup FakeTwilio twilio = FakeTwilio.start(ACCOUNT, 'a-token')
    @Shared @AutoCleanup OpenOffice office = new OpenOffice('twilio.account.sid': ACCOUNT, 'twilio.auth.token': 'a-token',
            'twilio.api.url': twilio.url().toString(), 'twilio.whatsapp.from': '+390600000000', 'public.url': 'http://localhost:8080')
    @Shared @AutoCleanup Browser browser = Browser.desktop(office.desk)

    def "a template is made to fail with the keyboard alone"() {
        given:
        twilio.approvals().rates('LOW', '10K Customers/24hr')
        def account = office.desk.account(Role.ADMINISTRATOR, [], 'Ada Amministratrice')
        browser.go('/login')

        when: 'the first stop is the way past the menu'
        key('Tab')

        then:
        focused() == 'Vai al contenuto'

        when:
        tabToField('email')
        type(account.email)
        tabToField('password')
        type(Desk.PASSWORD)
        key('Enter')

        then:
        browser.until { browser.path == '/' }

        when:
        press('Modelli')
        browser.until { browser.path == '/templates' }
        press('offerta_lavoro')
        browser.until { browser.path.startsWith('/templates/offerta_lavoro/') }
        press('Manda a Meta')
        press('Sì: manda a meta')

        then:
        browser.until { browser.text('.sp-head .sp-badge') == 'Mandato, Meta lo guarda' }

        when:
        def language = browser.path.tokenize('/').last()
        twilio.approvals().says(twilio.approvals().handedIn("offerta_lavoro_$language"), 'rejected', 'UTILITY', 'INVALID_FORMAT')
        press('Chiedi a Meta adesso')

        then:
        browser.until { browser.text('.sp-head .sp-badge') == 'Rifiutato' }

        when: 'a few seconds later, on another page'
        office.later(Duration.ofSeconds(6))
        press('Persone')

        then:
        browser.until { browser.path == '/people' }
        browser.until { browser.page.reload(); browser.text('.sp-away').contains("Modello WhatsApp «offerta_lavoro» ($language): Meta lo ha fermato.") }
        browser.looksRight('away-banner')

        when:
        press('Che cosa diciamo alle persone')

        then:
        browser.until { browser.path == '/away' }
        browser.text('main').contains('Gli invii usano un altro canale')
        browser.looksRight('away')
    }

    private void key(String key) { browser.page.keyboard().press(key) }

    private void type(String words) { browser.page.keyboard().type(words) }

    private void press(String words) {
        browser.tabTo(words)
        key('Enter')
    }

    private String focused() { (browser.page.evaluate('document.activeElement.innerText') as String).trim() }

    private void tabToField(String id) {
        for (int steps = 0; steps < 50 && browser.page.evaluate('document.activeElement.id') != id; steps++) {
            key('Tab')
        }
        assert browser.page.evaluate('document.activeElement.id') == id
    }
}
