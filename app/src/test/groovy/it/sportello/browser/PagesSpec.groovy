package it.sportello.browser

import it.sportello.office.staff.Role
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.Tasks
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

import java.time.Duration

/** The pages that are short to tell: those for citizens, and an office's vacancies, tasks, data and public channels. */
@Stepwise
class PagesSpec extends BrowserSpec {

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser operator = Browser.both(office.desk)
    @Shared @AutoCleanup Browser administrator = Browser.both(office.desk)
    @Shared @AutoCleanup Browser citizen = Browser.both(office.desk)
    @Shared String code

    def setupSpec() {
        operator.signIn(office.operator().email)
        administrator.signIn(office.desk.account(Role.ADMINISTRATOR, []).email)
    }

    def "a citizen finds no vacancy, then one, and comes from any page to the others"() {
        when:
        citizen.go('/offerte')

        then:
        citizen.text('main [role=status]').startsWith('Non ho trovato offerte aperte.')
        citizen.looksRight('offers-none')

        when:
        code = office.vacancy('Cameriere di sala', 'cameriere')
        citizen.page.fill('#q', 'cameriere a Cagliari')
        citizen.page.keyboard().press('Enter')

        then:
        citizen.until { citizen.page.locator('tbody tr').count() == 1 }
        citizen.text('td[data-label="Ci si candida fino a"]') =~ /^[a-zì]+ \d+ [a-z]+$/
        citizen.looksRight('offers')

        when:
        citizen.page.click('tbody a')

        then:
        citizen.text('h1') == 'Cameriere di sala, Cagliari'
        citizen.text('main').contains("Per candidarti scrivi il codice $code")
        citizen.looksRight('offer')

        when:
        citizen.page.click('footer >> text=I tuoi dati')

        then:
        citizen.path == '/privacy'
        citizen.looksRight('privacy')

        when:
        citizen.page.click('header >> text=Sportello')

        then:
        citizen.path == '/offerte'
    }

    def "each step of a vacancy says what it does, and a withdrawal asks first"() {
        when:
        operator.go("/vacancies/$code")

        then:
        operator.page.locator('.sp-steps li').all().every { it.locator('p').first().innerText().length() > 20 }
        operator.looksRight('vacancy-steps')

        when:
        operator.tabTo('Ritira')
        operator.page.keyboard().press('Enter')

        then:
        operator.text('.sp-confirm[open] form').contains('non si può più pubblicare')
        operator.looksRight('vacancy-withdraw')

        when:
        operator.tabTo('Sì: ritira')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.text('main').contains('Questa offerta è finita.') }

        when:
        citizen.go("/offerte/$code")

        then:
        citizen.text('main').contains('Questa offerta è chiusa')
        citizen.looksRight('offer-closed')
    }

    def "an office without tasks says so; one with tasks shows the late ones first, and an operator does them"() {
        when:
        operator.go('/tasks')

        then:
        operator.text('h1') == 'Compiti di Cagliari'
        operator.text('.sp-empty') == 'Nessun compito qui: tutto a posto.'
        operator.looksRight('tasks-none')

        when:
        ['Anna Prova': -2, 'Bruno Prova': 4].each { name, hours ->
            office.desk.bean(Tasks).open(Task.open(name, OpenOffice.CODE, 'call-back', 'c1', "Chiama $name: lo ha chiesto in chat.",
                    office.now() + Duration.ofHours(hours)))
        }
        operator.go('/')

        then:
        operator.text('.sp-panel li') =~ /(?s)Anna Prova.*in ritardo: [a-zì]+ \d+ [a-z]+, ore \d\d:\d\d/
        operator.looksRight('home-tasks')

        when:
        operator.page.click('.sp-panel a:has-text("Anna Prova")')
        operator.tabTo('Lo faccio io')
        operator.page.keyboard().press('Enter')

        then:
        operator.until { operator.text('td[data-label=Stato]').contains('Omar Operatore') }
        operator.page.locator('.sp-badge').allInnerTexts() == ['in ritardo']
        operator.looksRight('tasks')

        when:
        operator.page.selectOption('select[name=result]', 'DECLINED')
        operator.page.fill('input[name=outcome]', 'Ha già trovato lavoro')
        operator.page.click('button:text-is("Salva l\'esito")')

        then:
        operator.until { operator.page.locator('tbody tr').count() == 1 }
    }

    def "offices are listed, opened, corrected and loaded"() {
        when:
        administrator.go('/offices')

        then:
        administrator.looksRight('offices')

        when:
        administrator.page.click('text=Cagliari')

        then:
        administrator.text('.sp-facts') =~ /Comuni di competenza\s+Cagliari, Quartu Sant'Elena/
        administrator.looksRight('office')

        when:
        administrator.page.click('text=Modifica')
        administrator.page.fill('#hours', 'sempre')
        administrator.page.click('text=Salva')

        then:
        administrator.text('#hours-error').contains('orari')
        administrator.looksRight('office-form-wrong')

        when:
        administrator.page.fill('#hours', 'lun-ven 9:00-12:00')
        administrator.page.fill('#verified', '2026-11-22')
        administrator.page.click('text=Salva')

        then:
        administrator.until { administrator.text('.sp-facts') =~ /Dati controllati il\s+22 novembre 2026/ }

        when:
        administrator.go('/offices/import')

        then:
        administrator.looksRight('office-import')
    }

    def "public channels are none, then one"() {
        when:
        administrator.go('/channels')

        then:
        administrator.looksRight('channels-none')

        when:
        administrator.page.fill('#address', 'senza chiocciola')
        administrator.page.click('button:text-is("Aggiungi")')

        then:
        administrator.page.locator('#address-error').count() == 1
        administrator.looksRight('channels-wrong')

        when:
        administrator.page.fill('#address', '@cpi_cagliari_offerte')
        administrator.page.selectOption('#office', OpenOffice.CODE)
        administrator.page.click('button:text-is("Aggiungi")')

        then:
        administrator.until { administrator.text('main').contains('@cpi_cagliari_offerte') }
        administrator.looksRight('channels')
    }
}
