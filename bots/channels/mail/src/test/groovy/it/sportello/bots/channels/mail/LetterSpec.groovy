package it.sportello.bots.channels.mail

import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.GreenMailUtil
import com.icegreen.greenmail.util.ServerSetup
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.Letter
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.QuickReply
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Urn
import jakarta.mail.internet.MimeMultipart
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/** The letter as it arrives, over real SMTP, at a real server. */
class LetterSpec extends Specification {

    static final NOW = Instant.parse('2026-11-23T08:00:00Z')
    static final LEAVE = 'https://sportello.example.org/leave/abc.def.ghi'

    GreenMail server = new GreenMail(new ServerSetup(0, '127.0.0.1', ServerSetup.PROTOCOL_SMTP))
    MailAdapter adapter = new MailAdapter(InstantSource.fixed(NOW), Duration.ofMinutes(1))

    def setup() {
        server.start()
        server.setUser('sportello', 'p@ss')
    }

    def cleanup() {
        server.stop()
    }

    def line() {
        adapter.configured({ [SMTP_URL: "smtp://sportello:p%40ss@127.0.0.1:${server.smtp.port}".toString(), MAIL_FROM: 'Sportello CPI <sportello@example.org>',
                              PUBLIC_URL: 'https://cpi.example.org'][it] }).first()
    }

    def letter = new Letter('Un lavoro per te è qui', 'it', 'A questa e-mail non si risponde: scrivi nella chat.', 'Non ricevere più e-mail', LEAVE)

    SendResult send(Content content) {
        adapter.send(OutboundMessage.of('b1.42', Urn.of('mailto:maria@example.org'), content).as(letter, content), line())
    }

    def "a letter arrives with its words twice, a button, the choices and the way out"() {
        given:
        def content = new Content('Cameriere a Nuoro\nCodice NU-1 <b>', [new QuickReply('a', 'Mi interessa'), new QuickReply('b', 'No')],
            new Content.Link("Vedi l'offerta", 'https://t.me/cpi_bot?start=v_NU-1&x=1'), null, null)

        when:
        def result = send(content)
        def mail = server.receivedMessages.first()
        def parts = (mail.content as MimeMultipart)
        def plain = parts.getBodyPart(0)
        def html = parts.getBodyPart(1)

        then:
        result == new SendResult.Accepted('<b1.42@example.org>')
        mail.messageID == '<b1.42@example.org>'
        mail.subject == 'Un lavoro per te è qui'
        mail.sentDate.toInstant() == NOW
        mail.from*.toString() == ['Sportello CPI <sportello@example.org>']
        mail.getHeader('Auto-Submitted') == ['auto-generated']
        mail.getHeader('Content-Language') == ['it']
        mail.getHeader('List-Unsubscribe') == ["<$LEAVE>"]
        mail.getHeader('List-Unsubscribe-Post') == ['List-Unsubscribe=One-Click']

        and:
        parts.contentType.startsWith('multipart/alternative')
        plain.content.contains('Codice NU-1 <b>')
        plain.content.contains('https://t.me/cpi_bot?start=v_NU-1&x=1')
        plain.content.contains('- Mi interessa')
        plain.content.contains(LEAVE)

        and:
        html.contentType.startsWith('text/html')
        html.content.contains('<html lang="it">')
        html.content.contains('Codice NU-1 &lt;b&gt;')
        html.content.contains('href="https://t.me/cpi_bot?start=v_NU-1&amp;x=1"')
        html.content.contains('<li>Mi interessa</li>')
        html.content.contains("href=\"$LEAVE\"")
        !html.content.contains('<img')
    }

    def "Arabic is read from the right, and arrives whole"() {
        given:
        letter = new Letter('لديك رسالة', 'ar', 'اكتب', 'إيقاف', LEAVE)

        when:
        send(Content.text('لديك موعد غدا'))
        def parts = server.receivedMessages.first().content as MimeMultipart

        then:
        server.receivedMessages.first().subject == 'لديك رسالة'
        parts.getBodyPart(0).content.contains('لديك موعد غدا')
        parts.getBodyPart(1).content.contains('<html lang="ar" dir="rtl">')
    }

    def "the same message sent again bears the same id"() {
        when:
        2.times { send(Content.text('Ciao')) }

        then:
        server.receivedMessages*.messageID == ['<b1.42@example.org>'] * 2
    }

    def "nobody slips a head into a letter"() {
        given:
        letter = new Letter('Ciao\r\nBcc: spia@example.org', 'it', 'x', 'y', LEAVE)

        when:
        send(Content.text('Ciao'))

        then:
        server.receivedMessages.every { it.getHeader('Bcc') == null && it.allRecipients*.toString() == ['maria@example.org'] }
    }

    def "an address that cannot be one reaches no relay"() {
        expect:
        adapter.send(OutboundMessage.of('m-1', new Urn('mailto', 'a b@@c'), Content.text('x')), line()) instanceof SendResult.Rejected
        server.receivedMessages.length == 0
    }
}
