package it.sportello.talk.handover.web

import it.sportello.browser.Browser
import it.sportello.browser.BrowserSpec
import it.sportello.browser.OpenOffice
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

@Stepwise
class ConversationPagesSpec extends BrowserSpec {

    static final MARIA = 'whatsapp:+393000000010'
    /** Nothing we send arrives there: the last two digits say so to the simulator. */
    static final LOST = 'tel:+393000000002'

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser operator = Browser.both(office.desk)

    def setupSpec() {
        operator.signIn(office.operator().email)
    }

    def "while nobody waits, the first page and the list say so"() {
        expect:
        operator.text('main').contains('Nessuna conversazione in attesa.')
        operator.looksRight('home-quiet')

        when:
        operator.go('/conversations')

        then:
        operator.text('main .sp-empty') == 'Nessuna conversazione in attesa: tutto a posto.'
        operator.text('main').contains('In questo giorno non ha scritto nessuno.')
        operator.looksRight('conversations-none')

        when:
        operator.page.click('text=Giorno prima')

        then:
        operator.page.locator('text=Giorno dopo').count() == 1
    }

    def "who asks for a person is on the list, with the channel and why"() {
        when:
        [[MARIA, 'Maria'], [LOST, 'Luca']].each { address, name ->
            office.hears(name, address, 'ciao')
            office.hears(name, address, 'OPERATORE')
        }

        then:
        operator.until {
            operator.go('/conversations')
            operator.page.locator('td[data-label="Perché"]').allInnerTexts() == ['ha chiesto una persona'] * 2
        }
        operator.page.locator('td[data-label=Canale]').allInnerTexts().toSet() == ['WhatsApp', 'SMS'].toSet()
        operator.looksRight('conversations')

        when:
        operator.go('/')

        then:
        operator.page.locator('.sp-panel a').allInnerTexts().containsAll(['Maria', 'Luca'])
        operator.looksRight('home-waiting')
    }

    def "the thread is what the person saw, and each message says in words where it stands"() {
        when:
        operator.page.click('.sp-panel a:text-is("Maria")')

        then:
        operator.until {
            operator.page.reload()
            states(operator).unique() == ['Letto']
        }
        operator.page.locator('.sp-turn.sp-person .sp-bubble').allInnerTexts()*.readLines()*.last() == ['ciao', 'OPERATORE']
        operator.page.locator('.sp-choices li').allInnerTexts().contains('Parlare con una persona')
        operator.page.locator('.sp-turn .sp-small').allInnerTexts().every { it =~ /, [a-z]{3} \d+ [a-z]{3}, \d\d:\d\d, WhatsApp/ }
        operator.looksRight('thread-waiting')

        when:
        operator.go('/')
        operator.page.click('.sp-panel a:text-is("Luca")')

        then: 'a reason, never a code'
        states(operator).every { it =~ /^(Non consegnato|Non inviato): [^_:\d]+$/ && !it.contains('sim-') }
        operator.looksRight('thread-lost')
    }

    def "an operator takes it with the keyboard, answers, looks for news and gives it back"() {
        when:
        operator.go('/')
        operator.page.click('.sp-panel a:text-is("Maria")')
        operator.tabTo('La prendo io')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.text('.sp-head .sp-badge') == 'In mano a Omar Operatore' }
        operator.page.locator('.sp-bubble').last().innerText().endsWith("Ora ti scrive Omar, di Sportello (Centri per l'impiego).")
        operator.looksRight('thread-held')

        when:
        operator.page.click('button:text-is("Invia")')

        then:
        operator.text('#text-error') == 'Scrivi la risposta.'
        operator.looksRight('thread-wrong')

        when:
        operator.page.focus('#text')
        operator.page.keyboard().type('Buongiorno Maria, dimmi pure.')
        operator.tabTo('Invia')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.page.locator('.sp-turn.sp-us .sp-bubble').last().innerText().endsWith('dimmi pure.') }

        when:
        office.hears('Maria', MARIA, 'Vorrei un appuntamento')

        then:
        operator.until {
            operator.page.click('text=Guarda se ha scritto ancora')
            operator.page.locator('.sp-bubble').last().innerText().endsWith('Vorrei un appuntamento')
        }

        when: 'a colleague may read, not answer'
        def colleague = Browser.both(office.desk)
        colleague.signIn(office.operator('Nadia Operatrice').email)
        colleague.go(operator.path)

        then:
        colleague.text('#ultimo') == 'Risponde Omar Operatore. Tu puoi leggere.'
        colleague.looksRight('thread-of-another')

        when:
        operator.page.click('text=Ho finito: torna il servizio automatico')

        then:
        operator.until { operator.page.locator('.sp-head .sp-badge').count() == 0 }
        operator.text('#ultimo').contains('La prendo io')

        when:
        operator.go('/conversations')

        then:
        operator.page.locator('table').first().locator('tbody th').allInnerTexts() == ['Luca']
        operator.page.locator('table').last().locator('tbody th').allInnerTexts().contains('Maria')

        cleanup:
        colleague?.close()
    }

    def "without JavaScript a conversation is taken, answered and given back too"() {
        given:
        def plain = Browser.both(office.desk, false)
        plain.signIn(office.operator('Rosa Senzascript').email)

        when:
        plain.go('/conversations')
        plain.page.click('a:text-is("Luca")')
        plain.page.click('text=La prendo io')
        plain.page.fill('#text', 'Eccomi.')
        plain.page.click('button:text-is("Invia")')

        then:
        plain.page.locator('.sp-turn.sp-us .sp-bubble').last().innerText().endsWith('Eccomi.')

        when:
        plain.page.click('text=Ho finito: torna il servizio automatico')

        then:
        plain.text('#ultimo').contains('La prendo io')

        cleanup:
        plain?.close()
    }

    private static List<String> states(Browser browser) {
        browser.page.locator('.sp-turn.sp-us .sp-small').allInnerTexts().collect { it.split(/\. /, 2).last() }
    }
}
