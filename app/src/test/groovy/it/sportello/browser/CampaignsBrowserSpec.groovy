package it.sportello.browser

import it.sportello.ask.campaigns.CampaignState
import it.sportello.ask.campaigns.Campaigns
import it.sportello.ask.campaigns.Invitation
import it.sportello.ask.campaigns.InvitationState
import it.sportello.ask.campaigns.Invitations
import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.platform.time.Rome
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise

import java.time.LocalDate

/** A campaign as a manager writes it, lets it go and looks at what came of it, at both widths, with the keyboard. */
@Stepwise
class CampaignsBrowserSpec extends BrowserSpec {

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser manager = Browser.both(office.desk)
    @Shared String id

    def setupSpec() {
        manager.signIn(office.manager().email)
        (1..3).each { n ->
            def urn = Urn.of("telegram:77$n")
            office.desk.bean(Addresses).heard(urn, 'sim-telegram', office.now(), "persona$n")
            office.desk.bean(Contacts).add(Contact.newcomer("persona$n", urn, office.now()).withName("Persona $n").withLanguage('it').withOffice(OpenOffice.CODE).declaring(true))
        }
    }

    def "before the first campaign there is none"() {
        when:
        manager.go('/campaigns')

        then:
        manager.text('.sp-empty').contains('nessuna campagna')
        manager.looksRight('campaigns-none')
    }

    def "it is written in three steps; what is missing is said"() {
        when:
        manager.go('/campaigns/new')
        manager.tabTo('Salva e vai avanti')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('main [role=alert]').contains('Scegli un questionario') }
        manager.looksRight('campaign-what')

        when:
        manager.page.selectOption('#questionnaire', 'prova')
        manager.page.fill('#title', 'Profilazione di prova')
        manager.page.check("input[name=offices][value=$OpenOffice.CODE]".toString())
        manager.tabTo('Salva e vai avanti')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('h1') == 'A chi' }
        manager.looksRight('campaign-who')

        when:
        manager.tabTo('Salva e vai avanti')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('h1') == 'Come e quando' }
        manager.looksRight('campaign-how')

        when:
        manager.page.fill('#ends', LocalDate.ofInstant(office.now(), Rome.ZONE).plusDays(30).toString())
        manager.tabTo("Salva e guarda l'anteprima")
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.text('main').contains('Come si legge') }
        manager.text('main').contains('Telegram 3')
        manager.looksRight('campaign-preview')
    }

    def "it is let go, and its page tells how far it has come"() {
        when:
        id = office.desk.bean(Campaigns).of(LocalDate.ofInstant(office.now(), Rome.ZONE).year).first().id()
        manager.tabTo('Avvia la campagna')
        manager.page.keyboard().press('Enter')
        manager.tabTo('Sì: avvia la campagna')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { office.desk.bean(Campaigns).find(id).get().state() == CampaignState.RUNNING }

        when:
        office.desk.bean(Invitations).change(new Invitations.Place(id, OpenOffice.CODE, 0)) { page ->
            page.changed('persona1') { it.moved(InvitationState.INVITED, office.now()).moved(InvitationState.STARTED, office.now()).moved(InvitationState.COMPLETED, office.now()).worked(700, Invitation.SEVERAL) }
                    .changed('persona2') { it.moved(InvitationState.INVITED, office.now()).moved(InvitationState.STARTED, office.now()).leftAt('patente', office.now()) }
                    .changed('persona3') { it.moved(InvitationState.INVITED, office.now()) }
        }
        manager.go("/campaigns/$id")

        then:
        manager.text('main').contains('33 %')
        manager.looksRight('campaign')
        manager.pictures('campaign')

        when:
        manager.go('/campaigns')

        then:
        manager.looksRight('campaigns')
    }

    def "who did not answer is listed, with a reason that is noted"() {
        when:
        manager.go("/campaigns/$id/silent")
        manager.page.selectOption('select[name=reason]', 'NO_SKILLS')
        manager.tabTo('Segna')
        manager.page.keyboard().press('Enter')

        then:
        manager.until { manager.page.inputValue('select[name=reason]') == 'NO_SKILLS' }
        manager.looksRight('campaign-silent')

        when:
        manager.page.click('text=Da stampare')

        then:
        manager.looksRight('campaign-silent-print')
    }

    def "the report can be read, printed, and looked up"() {
        expect:
        ['', '/stampa', '/colonne'].each { path ->
            manager.go("/campaigns/$id/report$path")
            assert manager.looksRight("campaign-report${path.replace('/', '-')}")
        }
        manager.go("/campaigns/$id/report")
        manager.page.locator('meter').count() > 0
    }
}
