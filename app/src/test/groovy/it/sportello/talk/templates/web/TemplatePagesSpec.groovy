package it.sportello.talk.templates.web

import it.sportello.bots.channels.twilio.fake.FakeTwilio
import it.sportello.browser.Browser
import it.sportello.browser.BrowserSpec
import it.sportello.browser.OpenOffice
import it.sportello.office.staff.Role
import it.sportello.talk.templates.asking.AskProvider
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

import java.time.Duration

/** An administrator hands a template in, Meta approves it, then stops it: what staff sees, page by page. */
@Stepwise
class TemplatePagesSpec extends BrowserSpec {

    static final ACCOUNT = 'AC00000000000000000000000000000001'

    @Shared @AutoCleanup FakeTwilio twilio = FakeTwilio.start(ACCOUNT, 'a-token')
    @Shared @AutoCleanup OpenOffice office = new OpenOffice('twilio.account.sid': ACCOUNT, 'twilio.auth.token': 'a-token',
            'twilio.api.url': twilio.url().toString(), 'twilio.whatsapp.from': '+390600000000', 'public.url': 'http://localhost:8080')
    @Shared @AutoCleanup Browser administrator = Browser.both(office.desk)
    @Shared @AutoCleanup Browser manager = Browser.both(office.desk)
    @Shared String sid
    @Shared String broadcast

    def setupSpec() {
        twilio.approvals().rates('LOW', '10K Customers/24hr')
        administrator.signIn(office.desk.account(Role.ADMINISTRATOR, [], 'Ada Amministratrice').email)
        manager.signIn(office.manager().email)
    }

    def "nothing has been handed in yet, and every template passes the check"() {
        when:
        administrator.go('/templates')

        then:
        administrator.page.locator('main table:last-of-type tbody tr').count() == 32
        administrator.page.locator('.sp-badge').allInnerTexts().count { it == 'Da mandare' } == 32
        administrator.looksRight('templates')

        when:
        administrator.page.click('text="offerta_lavoro" >> nth=0')

        then:
        administrator.path == '/templates/offerta_lavoro/it'
        administrator.text('main').contains('Il controllo non trova niente da correggere')
        administrator.text('main').contains('Cameriere di sala, Cagliari')
        administrator.looksRight('template-draft')
    }

    def "an administrator hands it in with the keyboard; a manager may only read"() {
        when:
        administrator.tabTo('Manda a Meta')
        administrator.page.keyboard().press('Enter')
        administrator.tabTo('Sì: manda a meta')
        administrator.page.keyboard().press('Enter')

        then:
        administrator.until { administrator.text('.sp-head .sp-badge') == 'Mandato, Meta lo guarda' }
        administrator.page.locator('tbody td[data-label="Chi l\'ha detto"]').allInnerTexts() == ['Ada Amministratrice']
        administrator.looksRight('template-submitted')

        when:
        sid = twilio.approvals().handedIn('offerta_lavoro_it')
        manager.go('/templates/offerta_lavoro/it')

        then:
        sid
        manager.page.locator('main form').count() == 0
    }

    def "Meta approves it, and within a quarter of an hour we know, with quality and daily limit of the number"() {
        given:
        twilio.approvals().says(sid, 'approved', 'UTILITY', null)

        when:
        office.later(Duration.ofMinutes(16))

        then:
        seen(administrator, '/templates/offerta_lavoro/it', 'Approvato')

        when:
        manager.go('/templates')

        then:
        manager.text('main') =~ /bassa\s+10000 persone al giorno/
        manager.looksRight('templates-approved')
    }

    def "Meta pauses it: a task for everybody, and the broadcast goes round it"() {
        given: 'three people who have not written for two days, one of them with a telephone too'
        def code = office.vacancy('Cameriere di sala', 'cameriere')
        office.asks('cameriere', 'whatsapp:+393000101011')
        office.asks('cameriere', 'telegram:3100010')
        office.nextMorning(2)
        twilio.approvals().says(sid, 'paused', 'UTILITY', null)

        when:
        administrator.go('/templates/offerta_lavoro/it')
        administrator.page.click('text="Chiedi a Meta adesso"')

        then:
        administrator.until { administrator.text('.sp-head .sp-badge') == 'In pausa' }
        administrator.text('main [role=alert]').startsWith('Non si può usare')
        administrator.looksRight('template-paused')

        when:
        manager.go("/broadcasts/new?vacancy=$code&title=Cercano+camerieri&text=Cercano+camerieri.")
        manager.page.click("text=Salva e guarda l'anteprima")
        broadcast = manager.path.tokenize('/')[1]
        manager.page.click('summary:text-is("Invia")')
        manager.page.click('text=Sì: invia')

        then:
        manager.until { manager.text('main').contains('Meta ha messo in pausa il modello WhatsApp') }
        manager.text('main').contains('Il modello WhatsApp «offerta_lavoro» (italiano) è fermo: Meta l\'ha messo in pausa. Chi ha un altro canale lo riceve lì. Gli altri aspettano che Meta lo riapra.')
        manager.until { manager.text('[data-live=WAITING]') == '1' && manager.text('[data-live=done]') == '1' }
        manager.looksRight('broadcast-template-paused')

        when:
        manager.go('/tasks?office=-')

        then:
        manager.text('main').contains('Modello WhatsApp «offerta_lavoro» (it): in pausa da Meta.')
        manager.looksRight('tasks-template')
    }

    def "Meta turns it into advertising: who waited does not get it, and the page says so with the days"() {
        given:
        twilio.approvals().says(sid, 'approved', 'MARKETING', null)

        when:
        office.later(Duration.ofMinutes(45))

        then:
        seen(administrator, '/templates/offerta_lavoro/it', 'Approvato')
        administrator.text('main .sp-facts').contains('Pubblicità (marketing)')
        administrator.page.locator("tbody td[data-label='Chi l\\'ha detto']").allInnerTexts() == ['Meta', 'Meta', 'Meta', 'Ada Amministratrice']
        administrator.looksRight('template-marketing')

        when: 'who waits is looked at again: the first time may have come before the news'
        office.later(Duration.ofMinutes(45))

        then:
        manager.until { manager.go("/broadcasts/$broadcast"); manager.text('.sp-head .sp-badge') == 'Finito' }
        manager.text('main').contains('Meta non accetta più il modello')
    }

    def "what the table does not allow, or is no id, is refused with a sentence"() {
        when:
        administrator.go('/templates/offerta_lavoro/fr')
        administrator.page.fill('#sid', 'pippo')
        administrator.page.click('text="Salva lo stato"')

        then:
        administrator.text('#sid-error').contains('HX')
        administrator.looksRight('template-wrong')

        when:
        def closed = office.desk.as(Role.OPERATOR, [OpenOffice.CODE]).get('/templates')
        def unknown = office.desk.as(Role.ADMINISTRATOR, []).get('/templates/niente/it')

        then:
        closed.status == 403
        unknown.status == 404
        office.desk.bean(AskProvider).one('conferma_numero', 'it') == AskProvider.Answered.NEVER_HANDED_IN
    }

    private boolean seen(Browser browser, String path, String state) {
        browser.until { browser.go(path); browser.text('.sp-head .sp-badge') == state }
    }
}
