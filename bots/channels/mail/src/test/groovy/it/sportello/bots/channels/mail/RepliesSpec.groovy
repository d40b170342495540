package it.sportello.bots.channels.mail

import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Urn
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration
import java.time.InstantSource

class RepliesSpec extends Specification {

    @AutoCleanup
    FakeRelay relay = new FakeRelay()

    def "to #command the relay says #reply: #result"() {
        given:
        relay.answers(command, reply)
        def line = new Channel('email', ChannelType.EMAIL, 'mail', null, 'sportello@example.org', [url: "smtp://127.0.0.1:${relay.port()}".toString()])

        when:
        def told = new MailAdapter(InstantSource.system(), Duration.ofMinutes(1))
            .send(OutboundMessage.of('m-1', Urn.of('mailto:maria@example.org'), Content.text('Buongiorno')), line)

        then:
        told.class.simpleName == result
        detail == null || (told instanceof SendResult.Unreachable ? told.why().name() : told instanceof SendResult.Retry ? told.sender() : told.code()) == detail

        where:
        command | reply                                        || result          | detail
        'RCPT'  | '550 5.1.1 no such user'                     || 'Unreachable'   | 'DEAD'
        'RCPT'  | '550 no such user'                           || 'Unreachable'   | 'DEAD'
        'RCPT'  | '551 user not local'                         || 'Unreachable'   | 'DEAD'
        'RCPT'  | '553 5.1.3 bad address'                      || 'Unreachable'   | 'DEAD'
        'RCPT'  | '550 5.2.1 mailbox disabled'                 || 'Unreachable'   | 'DEAD'
        'RCPT'  | '550 5.7.1 the recipient refuses you'        || 'Unreachable'   | 'BLOCKED'
        'RCPT'  | '552 5.2.2 over quota'                       || 'Retry'         | false
        'RCPT'  | '452 4.2.2 over quota'                       || 'Retry'         | false
        'RCPT'  | '450 4.7.1 greylisted'                       || 'Retry'         | false
        'RCPT'  | '451 4.4.1 no route'                         || 'Retry'         | false
        'RCPT'  | '421 4.7.0 too many'                         || 'Retry'         | true
        'RCPT'  | '530 5.7.0 authentication required'          || 'Misconfigured' | '5.7.0'
        'MAIL'  | '550 5.1.8 sender unknown'                   || 'Misconfigured' | '5.1.8'
        'MAIL'  | '553 sender not allowed'                     || 'Misconfigured' | '553'
        'MAIL'  | '451 4.3.0 later'                            || 'Retry'         | true
        'DATA'  | '554 5.7.1 policy'                           || 'Rejected'      | '5.7.1'
        '.'     | '550 5.7.1 looks like spam'                  || 'Rejected'      | '5.7.1'
        '.'     | '550 5.7.26 not signed'                      || 'Misconfigured' | '5.7.26'
        'MAIL'  | '552 5.3.4 too large'                        || 'Rejected'      | '5.3.4'
        '.'     | '552 5.3.4 too large'                        || 'Rejected'      | '5.3.4'
        '.'     | '552 5.2.2 over quota'                       || 'Retry'         | false
        '.'     | '451 4.3.0 local error'                      || 'Retry'         | null
        '.'     | '250 2.0.0 queued'                           || 'Accepted'      | null
    }
}
