package it.sportello.talk.leaving

import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.ServerSetup
import it.sportello.bots.messaging.Urn
import it.sportello.browser.OpenOffice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Address
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contacts
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
        'mail.from': 'Sportello CPI <sportello@example.org>')
    @Shared manager = office.desk.visitor()
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
            text: 'Cognome;Nome;Cellulare;E-mail\nRossi;Ada;3331234567;Ada.Rossi@Example.org\nVerdi;Ugo;;ugo.verdi@example\nNeri;Eva;;eva.neri@example.org'])
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

    def "a link that is not ours stops nobody"() {
        expect:
        office.desk.visitor().post('/leave/' + note, [:]).status == 404

        where:
        note << ['x', letterOf(3), 'a.b.c']
    }

    private static String letterOf(int parts) { (1..parts).collect { 'eyJhbGciOiJub25lIn0' }.join('.') }
}
