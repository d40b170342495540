package it.sportello.browser

import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

/** An operator fills in a questionnaire with the person, sends it, reads it before the interview and works on it; by keyboard. */
@Stepwise
class SheetsBrowserSpec extends BrowserSpec {

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser operator = Browser.both(office.desk)

    def setupSpec() {
        operator.signIn(office.operator().email)
        office.desk.bean(Contacts).add(Contact.newcomer('anna', Urn.of('telegram:1'), office.now()).withName('Anna Inventata').withOffice(OpenOffice.CODE))
    }

    def "an office without questionnaires is told so"() {
        when:
        operator.go('/questionari')

        then:
        operator.text('.sp-empty').contains('Qui non ci sono questionari')
        operator.looksRight('sheets-none')
    }

    def "a questionnaire is begun from the page of the person and filled in, question by question"() {
        when:
        operator.go('/people/anna')
        operator.page.click('text=Compila un questionario con la persona')

        then:
        operator.looksRight('sheets-of-person')

        when:
        operator.page.selectOption('#questionnaire', 'prova')
        operator.tabTo('Compila con la persona')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.text('legend').startsWith('Ti va di rispondere') }
        operator.looksRight('sheet-desk-choice')

        when:
        choose('yes')
        choose('barista', 'Che lavoro fai?')
        choose('bici', 'Con che cosa ti muovi?')
        choose('yes', 'Hai la patente B?')

        then:
        operator.until { operator.text('label[for=text]').contains('Quanti chilometri') }
        operator.looksRight('sheet-desk-number')

        when: 'an answer that is none'
        operator.page.fill('#text', 'tanti')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.page.locator('#answer-error').count() == 1 }
        operator.looksRight('sheet-desk-wrong')

        when:
        operator.page.fill('#text', '15')
        operator.page.keyboard().press('Enter')
        operator.until { operator.text('label[for=text]').contains('Quando sei nat') }
        operator.page.fill('#text', '1/2/1980')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.page.locator('input[value=k_ok]').count() == 1 }
        operator.looksRight('sheet-desk-read-back')
    }

    def "half done it can be looked at, and one answer changed"() {
        when:
        operator.page.click('text=Fermati qui')

        then:
        operator.until { operator.text('h1') == 'Prova di Anna Inventata' }
        operator.looksRight('sheet-open')

        when:
        operator.page.locator('a[aria-label^="Correggi: Quanti chilometri"]').press('Enter')
        operator.until { operator.text('label[for=text]').contains('Quanti chilometri') }
        operator.page.fill('#text', '30')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.page.locator('input[value=k_ok]').count() == 1 }

        when:
        operator.tabTo('Va tutto bene')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.text('main').contains('Punteggio') }
        operator.text('main').contains('Spostamenti: 5 punti, Buoni')
        operator.looksRight('sheet-sent')
    }

    def "the score is amended, the result given back, the data completed, an index brought"() {
        when:
        open('Conferma o cambia un punteggio')
        operator.page.fill('#points', '2')
        operator.tabTo('Scrivi')
        operator.page.keyboard().press('Enter')

        then: 'without a motive it is not written'
        operator.until { operator.text('main [role=alert]').contains('Scrivi perché cambi') }
        operator.looksRight('sheet-wrong')

        when:
        open('Conferma o cambia un punteggio')
        operator.page.fill('#points', '2')
        operator.page.fill('#motive', 'La macchina è del fratello')
        operator.tabTo('Scrivi')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.text('main').contains("Per l'operatore: 2 punti") }

        when:
        open('Completa il curriculum')
        operator.page.fill('#STUDY', 'Diploma')
        operator.tabTo('Salva il curriculum')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.text('main').contains('Titolo di studio') }

        when:
        open('Riporta un indice')
        operator.page.selectOption('#level', 'MEDIUM')
        operator.page.fill('#index-day', '2026-01-02')
        operator.page.fill('#origin', 'Sistema regionale')
        operator.tabTo('Riporta')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.text('main').contains('Classe 2, rischio medio') }
        operator.looksRight('sheet-worked')
        operator.pictures('sheet-worked')
    }

    def "it is printed, and found on the list by its band"() {
        when:
        operator.page.click('text=Da stampare')

        then:
        operator.until { operator.path.endsWith('/stampa') }
        operator.looksRight('sheet-print')

        when:
        operator.go('/questionari')
        operator.page.selectOption('#band', 'spostamenti/buoni')
        operator.tabTo('Mostra')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.text('tbody th') == 'Anna Inventata' }
        operator.looksRight('sheets')
    }

    private void open(String summary) { operator.page.locator("summary:has-text(\"$summary\")").press('Enter') }

    private void choose(String option, String question = null) {
        if (question) { operator.until { operator.text('legend').contains(question) } }
        operator.page.check("input[name=choice][value=$option]")
        operator.tabTo('Avanti')
        operator.page.keyboard().press('Enter')
    }
}
