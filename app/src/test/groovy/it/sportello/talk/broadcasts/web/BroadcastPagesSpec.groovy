package it.sportello.talk.broadcasts.web

import it.sportello.browser.Browser
import it.sportello.browser.BrowserSpec
import it.sportello.browser.OpenOffice
import it.sportello.office.staff.Role
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

@Stepwise
class BroadcastPagesSpec extends BrowserSpec {

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser operator = Browser.both(office.desk)
    @Shared @AutoCleanup Browser manager = Browser.both(office.desk)
    @Shared String waiters
    @Shared String masons
    @Shared String broadcast

    def setupSpec() {
        waiters = office.vacancy('Cameriere di sala', 'cameriere')
        masons = office.vacancy('Muratore', 'muratore')
        ['telegram:3100010', 'telegram:3100005', 'whatsapp:+393000101011', 'tel:+393000201012', 'tel:+393000201013', null].each {
            office.asks('cameriere', it)
        }
        // a text a second: long enough to be paused, braked and stopped on a slow machine too
        (1..150).each { office.asks('muratore', "tel:+39300030${1000 + it}6".toString()) }
        operator.signIn(office.operator().email)
        manager.signIn(office.manager().email)
    }

    def "before anything was sent the month says so"() {
        when:
        operator.go('/broadcasts')

        then:
        operator.text('main .sp-empty') == "In questo mese non c'è nessun invio."
        operator.looksRight('broadcasts-none')
    }

    def "an operator writes to those who asked for a vacancy, and is told what is missing"() {
        when:
        operator.go("/vacancies/$waiters")
        operator.page.click("text=Invia a chi l'ha chiesta")

        then:
        operator.page.inputValue('#subject') == waiters
        operator.page.inputValue('#it').startsWith('Cameriere di sala, Cagliari. ')
        operator.looksRight('broadcast-form')

        when:
        operator.page.fill('#title', '')
        operator.page.fill('#subject', '20981')
        operator.page.click("text=Salva e guarda l'anteprima")

        then:
        operator.text('#title-error').startsWith('Scrivi un titolo')
        operator.text('#subject-error').contains('PA-20981')
        operator.looksRight('broadcast-form-wrong')
    }

    def "the preview tells who, when, at what cost and how it reads; who sends is the manager"() {
        when:
        operator.page.fill('#title', 'Cercano camerieri')
        operator.page.fill('#subject', waiters)
        operator.page.click("text=Salva e guarda l'anteprima")
        def facts = operator.text('main .sp-facts')

        then:
        facts =~ /Persone\s+6 \(Cittadini\)/
        facts =~ /Non lo riceveranno\s+1/
        operator.text("main table:has(th:text-is('Motivo')) tbody") =~ /(?i)^la persona non ha un contatto che possiamo usare\s+1$/
        facts =~ /Finisce\s+[a-zì]+ \d+ [a-z]+, ore \d\d:\d\d/
        facts =~ /Costo\s+\d+,\d\d €/
        ['Telegram', 'WhatsApp', 'SMS'].every { operator.page.locator("tbody th:text-is('$it')").count() == 1 }
        operator.page.locator('.sp-sample').count() == 3
        operator.text('.sp-sample').contains('scrivi STOP')
        operator.page.locator('main li a').allTextContents() == ['Anna Prova 6']
        operator.page.locator('summary:text-is("Invia")').count() == 0
        operator.text('main').contains("Per inviare serve il sì di un responsabile")
        operator.looksRight('broadcast-preview')

        when: 'it is asked for'
        operator.page.click('summary:text-is("Chiedi il sì per inviare")')
        operator.page.click('text="Sì: chiedi il sì per inviare"')

        then:
        operator.until { operator.text('.sp-head .sp-badge') == 'Aspetta il sì di una seconda persona' }
    }

    def "a manager finds it at once, sends it with the keyboard alone, and watches it to the end without touching the page"() {
        when:
        manager.go('/')
        manager.page.click('text=Cercano camerieri')
        manager.tabTo('Approva e invia')
        manager.page.keyboard().press('Enter')

        then:
        manager.text('.sp-confirm[open] form p') == 'Hai letto il testo? Va a 6 persone.'
        manager.looksRight('broadcast-ask')

        when:
        manager.tabTo('Sì: approva e invia')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('.sp-head .sp-badge') == 'Finito' }
        manager.text('label[for=progress]') == '6 persone su 6'
        manager.page.locator('tbody td[data-live]').allInnerTexts()*.toInteger().with { it.last() == 6 && it.dropRight(1).sum() == 6 }
        manager.text('main').contains('La persona ci ha bloccati')
        manager.looksRight('broadcast-finished')

        when:
        manager.page.click('text=Persona per persona')

        then:
        manager.page.locator('tbody th a').allTextContents().toSet() == (1..6).collect { "Anna Prova $it".toString() }.toSet()
        manager.page.locator('td[data-label=Stato]').allInnerTexts().every { it =~ /^(Inviato|Consegnato|Letto|Non (inviato|consegnato): .+)$/ }
        manager.looksRight('broadcast-people')

        when: 'one of them, who never wrote'
        manager.page.click('text="Anna Prova 6"')

        then:
        manager.text('main').contains('Questa persona non ha mai scritto')
        manager.looksRight('thread-silent')
    }

    def "a long one is paused and resumed, and its page follows"() {
        when:
        manager.go("/broadcasts/new?vacancy=$masons&title=Cercano+muratori&text=Cercano+muratori.")
        manager.page.click("text=Salva e guarda l'anteprima")
        broadcast = manager.path.tokenize('/')[1]
        manager.page.click('summary:text-is("Invia")')
        manager.page.click('text=Sì: invia')

        then: 'the bar moves by itself'
        manager.until { manager.text('.sp-head .sp-badge') == 'In invio' && manager.text('[data-live=done]').toInteger() > 0 }

        when:
        manager.page.click('summary:text-is("Metti in pausa")')
        manager.page.click('text=Sì: metti in pausa')

        then:
        manager.until { manager.text('.sp-head .sp-badge') == 'In pausa' }
        manager.page.locator('summary.btn').allInnerTexts() == ['Ferma tutti gli invii', 'Riprendi', 'Ferma per sempre']
        manager.looksRight('broadcast-paused')

        when:
        manager.page.click('summary:text-is("Riprendi")')
        manager.page.click('text=Sì: riprendi')

        then:
        manager.until { manager.text('.sp-head .sp-badge') == 'In invio' }
    }

    def "the brake stops every send, on every page, until a manager lets them go"() {
        when:
        manager.tabTo('Ferma tutti gli invii')
        manager.page.keyboard().press('Enter')
        manager.tabTo('Sì: ferma tutti gli invii')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('main [role=alert]').startsWith('Tutti gli invii sono fermi.') }
        manager.looksRight('brake-pressed')

        when:
        operator.go("/broadcasts/$broadcast")
        def gone = operator.text('[data-live=done]').toInteger()

        then: 'the broadcast says why it waits, by itself, and what still left was in hand'
        operator.until { operator.text('main').contains('Aspetta: invii fermati. Riprova da solo') }
        operator.text('[data-live=done]').toInteger() <= gone + 2
        operator.page.locator('text=Fai ripartire gli invii').count() == 0
        operator.looksRight('broadcast-held')

        when:
        manager.page.click('text=Fai ripartire gli invii')

        then:
        manager.page.locator('main [role=alert]').count() == 0
        manager.text('.sp-brake') == 'Ferma tutti gli invii'
    }

    def "stopped for ever, it says whom it never reached; the month lists both with their states"() {
        when:
        manager.go("/broadcasts/$broadcast")
        manager.page.click('summary:text-is("Ferma per sempre")')

        then:
        manager.text('.sp-confirm[open] form p').contains('Non si può riprendere.')

        when:
        manager.page.click('text=Sì: ferma per sempre')

        then:
        manager.until {
            manager.page.reload()
            manager.text('.sp-head .sp-badge') == 'Fermato' && manager.text('[data-live=SKIPPED]').toInteger() > 0
        }
        manager.page.locator('summary.btn').allInnerTexts() == ['Ferma tutti gli invii']
        manager.looksRight('broadcast-stopped')

        when:
        manager.go('/broadcasts')

        then:
        manager.page.locator('td[data-label=Stato]').allInnerTexts()*.trim() == ['Fermato', 'Finito']
        manager.looksRight('broadcasts')
    }

    def "a draft nobody wants is thrown away; without JavaScript all this works too"() {
        given:
        def plain = Browser.both(office.desk, false)
        plain.signIn(office.manager().email)

        when:
        plain.go("/broadcasts/new?vacancy=$waiters&title=Sbagliato&text=Testo+sbagliato.")
        plain.page.click("text=Salva e guarda l'anteprima")
        plain.page.click('summary:text-is("Scarta la bozza")')
        plain.page.click('text=Sì: scarta la bozza')

        then:
        plain.text('.sp-head .sp-badge') == 'Fermato'

        when:
        plain.go("/broadcasts/new?vacancy=$waiters&title=Giusto&text=Testo+giusto.")
        plain.page.click("text=Salva e guarda l'anteprima")
        plain.page.click('summary:text-is("Invia")')
        plain.page.click('text=Sì: invia')

        then:
        plain.until {
            plain.page.click('text=Aggiorna la pagina')
            plain.text('.sp-head .sp-badge') == 'Finito'
        }
        plain.looksRight('broadcast-without-scripts')

        cleanup:
        plain?.close()
    }

    def "an administrator reads and changes prices"() {
        given:
        def administrator = Browser.both(office.desk)
        administrator.signIn(office.desk.account(Role.ADMINISTRATOR, []).email)

        when:
        administrator.go('/broadcasts/prices')

        then:
        administrator.page.locator('tbody td').allInnerTexts().first() == 'gratis'
        administrator.looksRight('prices')

        when:
        administrator.page.selectOption('#channel', 'sms')
        administrator.page.fill('#cents', 'tanto')
        administrator.page.click('text=Salva')

        then:
        administrator.text('#cents-error').contains('3,5')
        administrator.looksRight('prices-wrong')

        when:
        administrator.page.fill('#cents', '7,5')
        administrator.page.click('text=Salva')

        then:
        administrator.page.locator('tbody td').allInnerTexts().last() == '7,5 centesimi'

        cleanup:
        administrator?.close()
    }
}
