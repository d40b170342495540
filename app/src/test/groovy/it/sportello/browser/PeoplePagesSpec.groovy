package it.sportello.browser

import com.microsoft.playwright.options.FilePayload
import it.sportello.people.contacts.Contacts
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

import java.nio.charset.StandardCharsets

/** The pages about people, as the people of an office use them: a list of 1,490 comes in, one is found, made one with another, and divided again. */
@Stepwise
class PeoplePagesSpec extends BrowserSpec {

    static final int MANY = 1_490

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser manager = Browser.both(office.desk)

    def setupSpec() { manager.signIn(office.manager().email) }

    def "who looks for somebody and finds nobody is told so"() {
        when:
        manager.go('/people')

        then:
        manager.looksRight('people')

        when:
        manager.page.fill('#words', 'Nessuno')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('.sp-empty').contains('Non ho trovato nessuno') }
        manager.looksRight('people-none')
    }

    def "a manager loads 1,490 people from a file"() {
        when:
        manager.go('/people/load')

        then:
        manager.looksRight('people-load')

        when:
        manager.page.selectOption('#office', OpenOffice.CODE)
        manager.page.fill('#source', 'elenco di prova')
        manager.page.setInputFiles('#file', new FilePayload('elenco.csv', 'text/csv', list().getBytes(StandardCharsets.UTF_8)))
        manager.tabTo('Leggi il file')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('main').contains('Persone nuove') }
        manager.text('main').contains("$MANY")
        manager.looksRight('people-load-preview')

        when: 'left alone, it waits under the name of its file'
        def preview = manager.path
        manager.go('/people/load')

        then:
        manager.text('#waiting ~ table').contains('elenco.csv')
        manager.looksRight('people-load-waiting')

        when:
        manager.go(preview)
        manager.page.locator('main form[action$=start] button').last().press('Enter')

        then:
        manager.until { manager.page.reload(); manager.text('main').contains('Nessuno ha ricevuto messaggi') }
        manager.looksRight('people-load-done')
        people() == MANY
    }

    def "one is found, and has a page; another has the same name and birth date"() {
        when:
        manager.go('/people')
        manager.page.fill('#words', 'prova doppia')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.page.locator('tbody tr').count() == 2 }
        manager.looksRight('people-found')

        when:
        manager.page.locator('tbody a').first().press('Enter')

        then:
        manager.until { manager.text('h1') == 'Doppia Prova' }
        manager.looksRight('person')

        when: 'the browser goes back, and nothing has to be sent again'
        manager.page.goBack()

        then:
        manager.path == '/people/found'
        manager.page.locator('tbody tr').count() == 2

        when:
        manager.page.locator('tbody a').first().press('Enter')

        then:
        manager.until { manager.text('h1') == 'Doppia Prova' }
    }

    def "a task is made from the page, with the keyboard"() {
        when:
        manager.tabTo('Aggiungi un compito')
        manager.page.keyboard().press('Enter')
        manager.page.selectOption('#doing', 'SEE')
        manager.page.fill('#sentence', 'Firma del patto di servizio')
        manager.tabTo('Aggiungi')
        manager.page.keyboard().press('Enter')

        then: 'without a day it is not made, and what was written is kept'
        manager.until { manager.text('main [role=alert]').contains('entro quale giorno') }
        manager.page.inputValue('#sentence') == 'Firma del patto di servizio'
        manager.looksRight('person-task-wrong')

        when:
        manager.page.fill('#due', office.now().atZone(it.sportello.platform.time.Rome.ZONE).toLocalDate().plusDays(3).toString())
        manager.tabTo('Aggiungi')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('main').contains('Incontrare: Firma del patto di servizio') }
        manager.looksRight('person-task')
    }

    def "both are seen beside each other, made one, and divided again"() {
        when:
        manager.page.locator('a:has-text("Forse è la stessa")').first().press('Enter')

        then:
        manager.until { manager.text('h1').startsWith('Unire') }
        manager.looksRight('merge-preview')

        when:
        manager.tabTo('Unisci: è la stessa persona')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('h1') == 'Doppia Prova' }
        manager.page.locator('section[aria-labelledby=addresses] tbody tr').count() == 2
        people() == MANY - 1
        manager.looksRight('person-merged')

        when:
        manager.page.locator('a:has-text("Unita a un\'altra scheda")').first().press('Enter')

        then:
        manager.until { manager.text('main').contains('Schede già unite') }
        manager.looksRight('merge-find')

        when:
        manager.tabTo('Dividi di nuovo')
        manager.page.keyboard().press('Enter')
        manager.tabTo('Sì: dividi di nuovo')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('h1') == 'Doppia Prova' && manager.page.locator('section[aria-labelledby=addresses] tbody tr').count() == 1 }
        people() == MANY
    }

    def "a note is written, and messages without our name are asked for"() {
        when:
        manager.tabTo("Note dell'ufficio")
        manager.page.keyboard().press('Enter')
        manager.until { manager.text('h1') == "Note dell'ufficio" }
        manager.page.selectOption('#kind', 'RESTRICTED')
        manager.page.fill('#text', 'Una nota di prova')
        manager.tabTo('Scrivi la nota')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('article').contains('Una nota di prova') }
        manager.looksRight('person-notes')

        when:
        manager.page.click('text=Torna alla persona')
        manager.tabTo('Messaggi riservati')
        manager.page.keyboard().press('Enter')
        manager.until { manager.text('h1') == 'Messaggi riservati' }
        manager.tabTo('Attiva')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('main [role=status]').startsWith('Attivi') }
        manager.looksRight('person-discreet')

        when:
        manager.page.click('text=Torna alla persona')

        then:
        manager.until { manager.text('main').contains('Attenzione: vuole messaggi riservati') }
        manager.looksRight('person-discreet-told')
    }

    def "the tasks of an office, chosen by kind"() {
        when:
        manager.go('/tasks')
        manager.page.selectOption('#doing', 'see')
        manager.tabTo('Mostra')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.page.url().contains('doing=see') }
        manager.page.locator('tbody tr').count() == 1

        when:
        manager.tabTo('Lo faccio io')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.page.locator('select[name=result]').count() == 1 }
        manager.looksRight('tasks-mine')
    }

    private int people() {
        int count = 0
        office.desk.bean(Contacts).each({ count++ } as java.util.function.Consumer)
        count
    }

    /** The last two are one person with two numbers. */
    private static String list() {
        def rows = (1..MANY - 2).collect { "Prova$it;Persona;01/02/1980;333${String.format('%07d', it)}" }
        (['Cognome;Nome;Data di nascita;Cellulare'] + rows + ['Prova;Doppia;03/04/1985;3331999998', 'Prova;Doppia;03/04/1985;3331999999']).join('\n')
    }
}
