package it.sportello.journeys

import it.sportello.browser.Browser
import it.sportello.browser.BrowserSpec
import it.sportello.browser.OpenOffice
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

@Stepwise
class SimulatorPageSpec extends BrowserSpec {

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser browser = Browser.both(office.desk)

    def setupSpec() {
        office.vacancy('Cameriere di sala', 'cameriere')
    }

    def "three phones stand side by side, and wait for a word"() {
        when:
        browser.go('/simulator')

        then:
        browser.until { browser.page.locator('.sim-phone').count() == 3 && browser.text('#ora') != '...' }
        browser.page.locator('.sim-phone h2').allInnerTexts() == ['Telegram', 'WhatsApp', 'SMS']
        browser.page.locator('.sim-empty:visible').count() == 3
        browser.looksRight('simulator-empty')
        def boxes = browser.page.locator('.sim-phone').all()*.boundingBox()
        boxes*.y.toSet().size() == 1 && boxes[0].x < boxes[1].x && boxes[1].x < boxes[2].x
    }

    def "what one says with the keyboard reaches all three, and each answers as its channel can"() {
        when:
        browser.page.focus('#testo')
        browser.page.keyboard().type('ciao')
        browser.page.keyboard().press('Enter')

        then:
        browser.until { ['telegram', 'whatsapp', 'tel'].every { last(it).contains('Cosa vuoi fare?') } }
        buttons('telegram') == buttons('whatsapp')
        buttons('telegram').contains('Cercare lavoro')
        buttons('tel') == []
        last('tel').contains('1 Cercare lavoro')
        browser.page.locator('.sim-tel .sim-under').last().innerText() =~ /\d\d:\d\d · \d segment[oi] GSM7 · (inviato|consegnato)/
        browser.looksRight('simulator-menu')
    }

    def "a button tapped on one phone is the same answer on the others"() {
        when:
        browser.page.click('.sim-telegram button:text-is("Cercare lavoro")')

        then:
        browser.until { said('telegram') == 'Cercare lavoro' && said('whatsapp') == 'Cercare lavoro' && said('tel') == '1' }
        browser.until { ['telegram', 'whatsapp', 'tel'].every { !last(it).contains('Cosa vuoi fare?') } }
    }

    def "the service's clock goes forward by an hour"() {
        given:
        def before = hour()

        when:
        browser.page.click('button:text-is("+1 ora")')

        then:
        browser.until { hour() == before + 1 }
        browser.text('#stato') == "L'ora del servizio è stata spostata."
    }

    def "the contact who is always late hears the delivery only when the clock has moved"() {
        when:
        browser.page.selectOption('#persona', '4')

        then:
        browser.text('#nota').startsWith('Contatto magico 04')
        browser.page.locator('.sim-empty:visible').count() == 3

        when:
        browser.page.check('input[value=tel]')
        browser.page.fill('#testo', 'ciao')
        browser.page.click('button:text-is("Invia")')

        then:
        browser.until { last('tel').contains('Cosa vuoi fare?') }
        browser.page.locator('.sim-tel .sim-us .sim-under').last().innerText().endsWith('inviato')
        browser.page.locator('.sim-telegram .sim-bubble').count() == 0

        when:
        browser.page.click('button:text-is("+1 ora")')

        then:
        browser.until { browser.page.locator('.sim-tel .sim-us .sim-under').last().innerText().endsWith('consegnato') }
        browser.looksRight('simulator-late')
    }

    def "on a small screen the settings are folded, and open with the keyboard"() {
        given:
        def phone = Browser.phone(office.desk)

        when:
        phone.go('/simulator')

        then:
        phone.until { phone.page.locator('.sim-phone').count() == 3 }
        !phone.page.isVisible('#persona')

        when:
        phone.tabTo('Chi scrive, e a che ora')
        phone.page.keyboard().press('Enter')

        then:
        phone.until { phone.page.isVisible('#persona') }
        phone.looksRight('simulator-settings')

        cleanup:
        phone?.close()
    }

    def "without JavaScript it says what it needs"() {
        given:
        def plain = Browser.both(office.desk, false)

        when:
        plain.go('/simulator')

        then:
        plain.text('.alert') == 'Il simulatore ha bisogno di JavaScript. Le pagine del personale no.'

        cleanup:
        plain?.close()
    }

    private String last(String phone) {
        browser.page.locator(".sim-$phone .sim-us .sim-words").with { it.count() ? it.last().innerText() : '' }
    }

    private String said(String phone) { browser.page.locator(".sim-$phone .sim-person .sim-words").last().innerText() }

    private List<String> buttons(String phone) { browser.page.locator(".sim-$phone .sim-choices button").allInnerTexts() }

    private int hour() { (browser.text('#ora') =~ /(\d\d):\d\d$/)[0][1] as int }
}
