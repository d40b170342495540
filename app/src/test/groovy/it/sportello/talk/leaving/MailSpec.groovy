package it.sportello.talk.leaving

import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.ServerSetup
import it.sportello.bots.messaging.Urn
import it.sportello.browser.OpenOffice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Address
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contacts
import it.sportello.people.discretion.Discretion
import it.sportello.people.discretion.Discretions
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.HiddenWords
import it.sportello.office.staff.Role
import it.sportello.Desk
import jakarta.mail.internet.MimeMultipart
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.util.concurrent.PollingConditions

/** From a list with e-mail addresses to a letter at a real server, and out again with one click. */
@Stepwise
class MailSpec extends Specification {

    static final ADA = Urn.of('mailto:ada.rossi@example.org')

    @Shared GreenMail server = new GreenMail(new ServerSetup(0, '127.0.0.1', ServerSetup.PROTOCOL_SMTP)).tap { it.start() }
    @Shared @AutoCleanup OpenOffice office = new OpenOffice('smtp.url': "smtp://127.0.0.1:${server.smtp.port}".toString(),
        'mail.from': 'Sportello CPI <sportello@example.org>', 'public.url': 'http://localhost:8080')
    @Shared manager = office.desk.visitor()
    @Shared administrator = office.desk.as(Role.ADMINISTRATOR, [])
    @Shared String letter

    def conditions = new PollingConditions(timeout: 30)

    def setupSpec() {
        manager.post('/login', [email: office.manager().email, password: Desk.PASSWORD])
    }

    def cleanupSpec() { server.stop() }

    def address() { office.desk.bean(Addresses).find(ADA).get() }

    def ada() { office.desk.bean(Contacts).find(address().contact()).get() }

    String sent(String title) {
        def made = manager.post('/broadcasts', [office: OpenOffice.CODE, title: title, purpose: 'SERVICE_NEWS', it: 'Lunedì comincia il corso di cucina.\nPorta un documento.',
            kind: "filter", of: 'CITIZEN', where: OpenOffice.CODE])
        assert made.status == 303 : made.text
        made.location
    }

    def "who is on a list with an e-mail address is reached by it before a text that costs"() {
        when:
        def brought = manager.post('/people/load', [office: OpenOffice.CODE, source: 'prova', basis: 'PUBLIC_TASK',
            text: 'Cognome;Nome;Cellulare;E-mail;Lingua\nRossi;Ada;3331234567;Ada.Rossi@Example.org;it\nVerdi;Ugo;;ugo.verdi@example;\nNeri;Eva;;eva.neri@example.org;'])
        def shown = manager.get(brought.location)

        then:
        shown.text.contains("l&#39;indirizzo e-mail non è giusto")

        when:
        manager.post("$brought.location/start", [:])

        then:
        conditions.eventually {
            assert ada().urns()*.text() == ['mailto:ada.rossi@example.org', 'tel:+393331234567']
        }
    }

    def "the preview counts e-mail as a channel of its own, and it costs nothing"() {
        when:
        def page = manager.get(sent('Corso')).page
        def row = page.select('tbody tr').find { it.selectFirst('th')?.text() == 'E-mail' }

        then:
        row.select('td')*.text().any { it == '2' }
        page.select('.sp-facts').text() =~ /Costo 0,00 €/
        page.select('.sp-sample').text().contains('Lunedì comincia il corso')
        !page.select('.sp-sample').text().contains('STOP')
    }

    def "the letter arrives with its heads, and the link in it names nobody"() {
        given:
        def broadcast = sent('Corso di cucina')
        manager.get(broadcast)

        when:
        manager.post("${broadcast - '/preview'}/start", [:])

        then:
        conditions.eventually {
            assert server.receivedMessages*.allRecipients*.first()*.toString().sort() == ['ada.rossi@example.org', 'eva.neri@example.org']
        }

        when:
        def mail = server.receivedMessages.find { it.allRecipients.first().toString() == 'ada.rossi@example.org' }
        def plain = (mail.content as MimeMultipart).getBodyPart(0).content as String
        letter = mail.getHeader('List-Unsubscribe').first()[1..-2]

        then:
        mail.subject == 'Lunedì comincia il corso di cucina.'
        mail.getHeader('List-Unsubscribe-Post') == ['List-Unsubscribe=One-Click']
        mail.messageID.endsWith('@example.org>')
        plain.contains('Porta un documento.')
        plain.contains(letter)
        letter.startsWith('http://localhost:8080/leave/')
        !letter.contains('ada')
        !new String(letter.split('\\.')[1].decodeBase64Url()).contains('example')
    }

    def "a scanner that follows the link changes nothing; one click stops every e-mail, and no other channel"() {
        given:
        def path = URI.create(letter).path
        def anybody = office.desk.visitor()

        expect:
        anybody.get(path).page.select('form button').text() == 'Non mandatemi più e-mail'
        address().stopped() == null

        when:
        def done = anybody.post(path, ['List-Unsubscribe': 'One-Click'])

        then:
        done.status == 200
        done.page.select('main').text().contains('Non ti mandiamo più e-mail')
        address().stopped().why() == Address.Stopped.Why.OPTED_OUT
        Purpose.values().every { !ada().standing().wants(it, 'email') }
        ada().standing().wants(Purpose.APPOINTMENTS, 'sms')

        when: 'the mail program asks again'
        def choices = ada().choices().size()
        anybody.post(path, ['List-Unsubscribe': 'One-Click'])

        then:
        ada().choices().size() == choices

        and: 'she is reached by text now'
        manager.get(sent('Dopo')).page.select('tbody tr th')*.text().containsAll(['E-mail', 'SMS'])
    }

    def "staff opens the address again and says why; it stands in the journal"() {
        given:
        def form = manager.get("/people/${ada().id()}").page.select('a:contains(Non vuole più e-mail a ada.rossi@example.org)').attr('href')

        expect:
        manager.get(form).page.select('select[name=address] option')*.text() == ['ada.rossi@example.org']
        manager.post(form, [address: '0']).status == 422
        manager.post(form, [address: '7', reason: 'BY_PHONE']).status == 422
        address().stopped() != null

        when:
        def done = manager.post(form, [address: '0', reason: 'BY_PHONE'])
        def told = administrator.get('/journal?kind=CHOICE_GIVEN').page.select('tbody tr')*.text()

        then:
        done.status == 303
        address().stopped() == null
        ada().standing().wants(Purpose.SERVICE_NEWS, 'email')
        !ada().standing().wants(Purpose.VACANCIES, 'email')
        !manager.get(done.location).page.text().contains('Non vuole più e-mail')
        told.count { it.contains('Fatto') && it.contains('e-mail') && it.contains('al telefono') } == 1
    }

    def "who asked for discretion gets no letter, whose sender and subject would tell whoever looks; the words wait in the chat"() {
        given:
        def discretions = office.desk.bean(Discretions)
        discretions.set(new Discretion(ada().id(), Urn.of('tel:+393331234567'), Discretion.Hours.DAY, null, office.now()))
        def before = letters('ada.rossi@example.org')

        when:
        def broadcast = sent('Corso riservato')
        manager.get(broadcast)
        manager.post("${broadcast - '/preview'}/start", [:])

        then:
        conditions.eventually {
            assert letters('eva.neri@example.org') == 2
            assert office.desk.bean(HiddenWords).read(ada().id(), 'spec')*.text().any { it.contains('Lunedì comincia il corso') }
        }
        letters('ada.rossi@example.org') == before

        cleanup:
        discretions?.lift(ada().id())
    }

    private int letters(String to) { server.receivedMessages*.allRecipients*.first()*.toString().count(to) }

    def "whoever left by the link and writes RIPRENDI is asked for e-mail too, and opens it"() {
        given:
        office.desk.visitor().post(URI.create(letter).path, ['List-Unsubscribe': 'One-Click'])
        assert address().stopped() != null

        when:
        office.hears('Ada', 'tel:+393331234567', 'RIPRENDI')

        then:
        conditions.eventually { assert said().contains('Vuoi di nuovo anche le e-mail?') && said().contains('a***@example.org') }
        address().stopped() != null

        when:
        office.hears('Ada', 'tel:+393331234567', '1')

        then:
        conditions.eventually { assert said().contains('Le e-mail arrivano di nuovo a a***@example.org.') }
        address().stopped() == null
        ada().standing().wants(Purpose.SERVICE_NEWS, 'email')
    }

    private String said() { office.desk.bean(Conversations).of(ada().id()).latest().findAll { it.ours() }*.content().collect { it.text() + it.choices()*.title() }.join('\n') }

    def "a link that is not ours stops nobody"() {
        expect:
        office.desk.visitor().post('/leave/' + note, [:]).status == 404

        where:
        note << ['x', letterOf(3), 'a.b.c']
    }

    private static String letterOf(int parts) { (1..parts).collect { 'eyJhbGciOiJub25lIn0' }.join('.') }
}
