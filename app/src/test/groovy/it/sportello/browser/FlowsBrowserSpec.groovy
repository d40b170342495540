package it.sportello.browser

import it.sportello.Desk
import it.sportello.office.staff.Role
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.publishing.Standings
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

/** Who answers for the region changes a question in the form, meets the check, publishes, and takes it back; at both widths. */
@Stepwise
class FlowsBrowserSpec extends BrowserSpec {

    @Shared Standings inside = { flow -> flow != 'prova' ? [] : [standing('mezzi', 32), standing('nascita', 180)] }
    @Shared @AutoCleanup Desk desk = new Desk([:], inside)
    @Shared @AutoCleanup Browser editor = Browser.both(desk)
    @Shared String before

    private Standings.Standing standing(String node, long people) { new Standings.Standing(revision(), node, people) }

    private String revision() { desk.bean(Flows).named('prova').get().revision() }

    def setupSpec() {
        editor.signIn(desk.account(Role.REGION, [], 'Rosa Regione').email)
        before = revision()
    }

    def "the list says what is asked, and who changed it"() {
        when:
        editor.go('/flows')

        then:
        editor.text('main').contains('dai file')
        editor.looksRight('flows')

        when:
        editor.page.click('text=Prova')

        then:
        editor.text('main').contains('212 persone')
        editor.looksRight('flow')
    }

    def "a draft is opened with the keyboard: questions on one side, YAML on the other"() {
        when:
        editor.tabTo('Modifica')
        editor.page.keyboard().press('Enter')

        then:
        editor.until { editor.text('h1') == 'Bozza: Prova' }
        editor.text('#problems h2') == 'Il controllo non trova niente da correggere'
        editor.page.inputValue('#yaml-text').contains('mestiere: { ask: choice')
        editor.looksRight('flow-draft')
        editor.pictures('flow-draft')

        when: 'title and length have a form too'
        editor.page.click('text=Titolo, durata e sezioni')

        then:
        editor.page.inputValue('#minutes') == '3'
        editor.looksRight('flow-heading')
    }

    def "while a question is written, its looks on each channel, the check and the YAML follow"() {
        when:
        editor.page.click('text=Con che cosa ti muovi?')

        then:
        editor.until { editor.text('h1') == 'Con che cosa ti muovi?' }
        editor.page.locator('.sp-phone figcaption').allInnerTexts()*.split(/\s/)*.first() == ['Telegram', 'WhatsApp', 'SMS']
        editor.looksRight('flow-question')
        editor.pictures('flow-question')

        when: 'what is told to who asks why is there to be looked at'
        editor.page.click('text=Che cosa riceve chi scrive PERCHÉ o AIUTO')

        then:
        editor.text('#preview dl').contains('Serve a sapere dove puoi arrivare.')
        editor.looksRight('flow-question-why')

        when:
        editor.page.fill('[id="text-it-mezzi.ask"]', 'Con quali mezzi ti muovi?')
        editor.page.fill('[id="text-it-mezzi.bici"]', 'In bicicletta quando non piove')

        then:
        editor.until { editor.page.locator('.sp-phone-whatsapp .sp-said').allInnerTexts().any { it.contains('Con quali mezzi ti muovi?') } }
        editor.until { editor.page.locator('.sp-phone-sms').innerText().contains('1 In bicicletta quando non piove') }
        editor.page.inputValue('#yaml-text').contains('Con quali mezzi ti muovi?')
        editor.until { editor.text('#problems').contains('text.it.yml, mezzi.bici: è troppo lungo per un pulsante') }
        editor.looksRight('flow-question-wrong')
    }

    def "what was saved broken is found from the draft, and mended in the YAML; the form shows it"() {
        when:
        editor.tabTo('Salva la domanda')
        editor.page.keyboard().press('Enter')

        then:
        editor.until { editor.text('[role=status]') == 'Salvato.' }

        when:
        editor.go('/flows/prova/draft')

        then:
        editor.text('#q-mezzi').contains('Da correggere: 1')
        editor.looksRight('flow-draft-wrong')

        when:
        editor.page.click('#problems a')
        editor.until { editor.text('h1') == 'Con quali mezzi ti muovi?' }
        editor.page.fill('#yaml-text', editor.page.inputValue('#yaml-text').replace('In bicicletta quando non piove', 'In bici'))

        then:
        editor.page.isDisabled('[id="text-it-mezzi.ask"]')

        when:
        editor.tabTo('Salva text.it.yml')
        editor.page.keyboard().press('Enter')

        then:
        editor.until { editor.text('[role=status]') == 'Salvato.' }
        editor.page.inputValue('[id="text-it-mezzi.bici"]') == 'In bici'
        editor.text('#problems h2') == 'Il controllo non trova niente da correggere'
    }

    def "it is published with a choice and a reason"() {
        when:
        editor.go('/flows/prova/draft')
        editor.page.click('text=Pubblica…')

        then:
        editor.until { editor.text('.sp-lead') == 'Ci sono dentro 212 persone: per 180 non cambia nulla, 32 sono a una domanda cambiata.' }
        editor.looksRight('flow-publish')
        editor.pictures('flow-publish')

        when:
        editor.page.fill('#reason', 'Più chiara')
        editor.tabTo('Pubblica')
        editor.page.keyboard().press('Enter')

        then:
        editor.until { editor.text('main [role=alert]').contains('Scegli che cosa fare') }
        editor.looksRight('flow-publish-wrong')

        when:
        editor.page.check('input[value=ASK_AGAIN]')
        editor.tabTo('Pubblica')
        editor.page.keyboard().press('Enter')

        then:
        editor.until { editor.text('[role=status]').startsWith('Pubblicato') }
        editor.text('tbody tr').contains('Più chiara')
        editor.text('tbody tr').contains('Rosa Regione')
        editor.looksRight('flow-published')
    }

    def "and taken back"() {
        when:
        editor.page.click("text=Annulla l'ultima pubblicazione")

        then:
        editor.until { editor.text('h1') == 'Torna indietro: Prova' }
        editor.looksRight('flow-undo')

        when:
        editor.page.check('input[value=KEEP]')
        editor.page.fill('#reason', 'Era meglio prima')
        editor.tabTo('Torna a questa versione')
        editor.page.keyboard().press('Enter')

        then:
        editor.until { editor.text('[role=status]').startsWith('Pubblicato') }
        revision() == before
    }

    def "without scripts a button shows how it looks"() {
        given:
        def plain = Browser.phone(desk, false)
        plain.signIn(desk.account(Role.ADMINISTRATOR, []).email)

        when:
        plain.go('/flows/prova')
        plain.page.click('text=Modifica')
        plain.page.click('text=Che lavoro fai?')
        plain.page.fill('[id="text-it-mestiere.ask"]', 'Qual è il tuo lavoro?')
        plain.page.click("text=Aggiorna l'anteprima")

        then:
        plain.until { plain.page.locator('.sp-phone-telegram').innerText().contains('Qual è il tuo lavoro?') }
        plain.page.inputValue('[id="text-it-mestiere.ask"]') == 'Qual è il tuo lavoro?'
        plain.looksRight('flow-question-plain')

        cleanup:
        plain.close()
    }
}
