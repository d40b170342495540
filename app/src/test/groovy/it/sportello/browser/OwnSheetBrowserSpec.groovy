package it.sportello.browser

import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.ServerSetup
import it.sportello.Desk
import it.sportello.ask.campaigns.Campaigns
import it.sportello.ask.campaigns.InvitationState
import it.sportello.ask.campaigns.Invitations
import it.sportello.ask.questionnaires.OwnSheets
import it.sportello.ask.questionnaires.SheetState
import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.people.personal.OwnPass
import jakarta.mail.internet.MimeMultipart
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Stepwise
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.LocalDate

/** Invited by a letter, a person answers a whole questionnaire on an old phone: without scripts too, in Italian and in Arabic. */
@Stepwise
class OwnSheetBrowserSpec extends BrowserSpec {

    static final WAYS = [telefono: 'smartphone', internet: 'sempre', foto: 'da-me', posta: 'da-me', accesso: 'uso', moduli: 'da-me', aiuto: 'no', come: 'self-service']

    @Shared GreenMail server = new GreenMail(new ServerSetup(0, '127.0.0.1', ServerSetup.PROTOCOL_SMTP)).tap { it.start() }
    @Shared @AutoCleanup OpenOffice office = new OpenOffice('smtp.url': "smtp://127.0.0.1:${server.smtp.port}".toString(),
            'mail.from': 'Sportello CPI <sportello@example.org>', 'public.url': 'http://sportello.example')
    @Shared @AutoCleanup Browser anna = Browser.both(office.desk)
    @Shared String link
    @Shared String campaign

    def setupSpec() {
        def urn = Urn.of('mailto:anna@example.org')
        office.desk.bean(Contacts).add(Contact.newcomer('anna', urn, office.now()).withLanguage('it').withOffice(OpenOffice.CODE).declaring(true))
        office.desk.bean(Addresses).introduce([(urn): 'anna'])
    }

    def cleanupSpec() { server.stop() }

    def "a manager invites by e-mail, and the letter carries the link to the page"() {
        given:
        def manager = office.desk.visitor()
        manager.post('/login', [email: office.manager().email, password: Desk.PASSWORD])

        when:
        def made = manager.post('/campaigns', [questionnaire: 'autonomia-digitale', title: 'Come preferisci', offices: OpenOffice.CODE]).location
        campaign = made.split('/')[2]
        manager.post("/campaigns/$campaign/who", [of: 'CITIZEN', version: version()])
        manager.post("/campaigns/$campaign/how", [first: 'email', reminders: '0', every: '7', silence: '7', ends: day(20), version: version()])
        def preview = manager.get("/campaigns/$campaign/preview").page
        manager.post("/campaigns/$campaign/start")

        then:
        preview.select('.sp-sample').text().contains('/me/link/xxxx')
        new PollingConditions(timeout: 30).eventually { assert server.receivedMessages.size() == 1 }

        when:
        def plain = (server.receivedMessages[0].content as MimeMultipart).getBodyPart(0).content as String
        link = (plain =~ '/me/link/[A-Za-z0-9_-]{24}')[0]

        then:
        plain.contains('Rispondi quando vuoi da questa pagina:')
        !plain.contains('scrivi AUTONOMIA')
    }

    def "the link opens by a button, with the keyboard"() {
        when:
        anna.go(link)

        then:
        anna.looksRight('own-sheet-link')

        when:
        anna.page.locator('main button').press('Enter')
        anna.until { anna.path == '/me/sheets/autonomia-digitale' }

        then:
        anna.text('legend').contains('Cominciamo?')
        anna.looksRight('own-sheet-begin')
        state() == InvitationState.OPENED
    }

    def "question after question, with an empty answer and one that is none"() {
        when:
        choose('comincia')
        anna.until { anna.text('legend') == 'Che telefono usi di solito?' }

        then:
        anna.looksRight('own-sheet-question')
        anna.pictures('own-sheet-question')

        when: 'nothing is chosen'
        anna.tabTo('Avanti')
        anna.page.keyboard().press('Enter')
        anna.until { anna.page.locator('#answer-error').count() == 1 }

        then:
        anna.text('#answer-error') == 'Scegli o scrivi la risposta.'
        anna.looksRight('own-sheet-empty')

        when:
        WAYS.each { node, option ->
            anna.until { anna.page.locator("input[name=node][value=$node]").count() == 1 }
            choose(option)
        }
        anna.until { anna.page.locator('dl').count() == 1 }

        then:
        anna.looksRight('own-sheet-read-back')
        anna.pictures('own-sheet-read-back')
        state() == InvitationState.STARTED
    }

    def "one answer is changed in the read-back, and all of it is sent"() {
        when:
        anna.page.locator('a[aria-label="Cambia: Internet"]').press('Enter')
        anna.until { anna.page.locator('input[name=choice]:checked').count() == 1 }

        then:
        anna.page.locator('input[name=choice]:checked').getAttribute('value') == 'sempre'
        anna.looksRight('own-sheet-change')

        when:
        choose('a-volte')
        anna.until { anna.page.locator('dl').count() == 1 }
        anna.tabTo('Va tutto bene')
        anna.page.keyboard().press('Enter')
        anna.until { anna.page.locator('input[value=invia]').count() == 1 }
        choose('invia')
        anna.until { anna.text('h1') == 'Grazie' }

        then:
        anna.looksRight('own-sheet-sent')
        anna.pictures('own-sheet-sent')
        anna.text('main').contains(sheet('anna').filed().receipt())
        sheet('anna').answers().connection.with { now().value() == 'a-volte' && earlier()*.value() == ['sempre'] }
        sheet('anna').opening().invitation() == campaign
        state() == InvitationState.COMPLETED
    }

    def "the link is spent, and leads to a code"() {
        given:
        def other = Browser.both(office.desk)

        when:
        other.go(link)

        then:
        other.text('.lead').startsWith('Questo link è già stato usato.')
        other.looksRight('own-sheet-link-used')

        cleanup:
        other?.close()
    }

    def "in Arabic, without scripts, from right to left; what is no answer brings a hint, and the third time a person"() {
        given:
        def urn = Urn.of('telegram:9911')
        office.desk.bean(Addresses).heard(urn, 'sim-telegram', office.now(), 'salma')
        office.desk.bean(Contacts).add(Contact.newcomer('salma', urn, office.now()).withLanguage('ar').withOffice(OpenOffice.CODE).declaring(true))
        def salma = Browser.both(office.desk, false)
        def scripted = Browser.both(office.desk)

        when:
        salma.go(own('salma', 'scheda'))
        salma.page.locator('main button').click()
        salma.page.check('input[value=comincia]')
        salma.page.locator('button.btn-primary').click()

        then:
        salma.page.locator('html').getAttribute('dir') == 'rtl'
        salma.looksRight('own-sheet-plain-ar')

        when:
        3.times {
            salma.page.fill('#text', 'xyzxyz')
            salma.page.locator('main form:has(#text) button.btn-primary').click()
        }

        then:
        salma.page.locator('form.sp-offer button').count() == 1
        salma.looksRight('own-sheet-offer-ar')

        when:
        scripted.go(own('salma', 'autonomia-digitale'))
        scripted.page.locator('main button').press('Enter')
        scripted.until { scripted.page.locator('input[value=comincia]').count() == 1 }

        then:
        scripted.looksRight('own-sheet-begin-ar')

        when:
        scripted.page.check('input[value=comincia]')
        scripted.page.locator('main button.btn-primary').press('Enter')
        WAYS.each { node, option ->
            scripted.until { scripted.page.locator("input[name=node][value=$node]").count() == 1 }
            scripted.page.check("input[name=choice][value=$option]")
            scripted.page.locator('main button.btn-primary').press('Enter')
        }
        scripted.until { scripted.page.locator('dl').count() == 1 }

        then:
        scripted.looksRight('own-sheet-read-back-ar')
        sheet('salma', 'autonomia-digitale').state() == SheetState.OPEN

        cleanup:
        salma?.close()
        scripted?.close()
    }

    def "the campaign's page says on which channel people answered"() {
        given:
        def manager = Browser.both(office.desk)
        manager.signIn(office.manager('Mara Responsabile').email)

        when:
        manager.go("/campaigns/$campaign")

        then:
        manager.text('main').contains('Su quale canale hanno risposto')
        manager.text('main').contains('pagina personale')
        manager.looksRight('campaign-channels')

        cleanup:
        manager?.close()
    }

    private String own(String who, String questionnaire) {
        URI.create(office.desk.bean(OwnPass).link("$who/$questionnaire", who, "/me/sheets/$questionnaire", Duration.ofDays(1))).path
    }

    private void choose(String option) {
        anna.page.check("input[name=choice][value=$option]")
        anna.tabTo('Avanti')
        anna.page.keyboard().press('Enter')
    }

    private sheet(String who, String questionnaire = 'autonomia-digitale') { office.desk.bean(OwnSheets).of(questionnaire, who).first() }

    private InvitationState state() {
        def place = office.desk.bean(Invitations).places('autonomia-digitale', ['anna'])['anna']
        office.desk.bean(Invitations).page(place.campaign(), place.office(), place.number()).get().invitations().find { it.contact() == 'anna' }.state()
    }

    private long version() { office.desk.bean(Campaigns).find(campaign).get().version() }

    private String day(int days) { LocalDate.ofInstant(office.now(), java.time.ZoneOffset.UTC).plusDays(days).toString() }
}
