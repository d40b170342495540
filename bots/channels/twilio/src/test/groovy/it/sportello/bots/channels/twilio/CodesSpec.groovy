package it.sportello.bots.channels.twilio

import it.sportello.bots.messaging.SendResult
import spock.lang.Specification

import static it.sportello.bots.messaging.SendResult.Unreachable.Why.*

class CodesSpec extends Specification {

    def "#code: #what"() {
        expect:
        Codes.ofReceipt(code as String).class == kind

        where:
        code  | what                                           || kind
        21211 | 'not a number'                                 || SendResult.Unreachable
        21614 | 'a landline'                                   || SendResult.Unreachable
        30005 | 'an unknown number'                            || SendResult.Unreachable
        30006 | 'a landline, says the carrier'                 || SendResult.Unreachable
        63003 | 'no WhatsApp on it'                            || SendResult.Unreachable
        63024 | 'not a WhatsApp recipient'                     || SendResult.Unreachable
        21617 | 'too long'                                     || SendResult.Rejected
        21655 | 'an unknown content'                           || SendResult.Rejected
        21656 | 'wrong variables'                              || SendResult.Rejected
        30007 | 'filtered'                                     || SendResult.Rejected
        63013 | 'against the policy'                           || SendResult.Rejected
        63032 | 'limited by WhatsApp'                          || SendResult.Rejected
        63041 | 'a paused template'                            || SendResult.Rejected
        63016 | 'the window is closed'                         || SendResult.WindowClosed
        21408 | 'country not enabled: ours'                    || SendResult.Misconfigured
        63007 | 'our sender is not on WhatsApp: ours'          || SendResult.Misconfigured
        63015 | 'sandbox: ours'                                || SendResult.Misconfigured
        30003 | 'telephone off'                                || SendResult.Retry
        30008 | 'lost'                                         || SendResult.Retry
        63018 | 'too fast'                                     || SendResult.Retry
        63038 | "the day's limit"                              || SendResult.Retry
        20429 | 'too many requests'                            || SendResult.Retry
        12345 | 'a code nobody knows'                          || SendResult.Rejected
    }

    def "the person's own will is told apart: #code is #why"() {
        expect:
        Codes.ofReceipt(code) == new SendResult.Unreachable(code, why)

        where:
        code    || why
        '21610' || OPTED_OUT
        '30004' || BLOCKED
        '63033' || BLOCKED
        '30006' || DEAD
    }

    def "a telephone that is off keeps one person waiting, a limit the whole sender: #code"() {
        expect:
        (Codes.ofReceipt(code) as SendResult.Retry).sender() == sender

        where:
        code    || sender
        '30003' || false
        '30008' || false
        '63018' || true
        '63038' || true
        null    || false
    }

    def "a code that is not a number is no fault of ours"() {
        expect:
        Codes.ofReceipt('99999999999') == new SendResult.Rejected('99999999999')
        Codes.ofReceipt('boh') == new SendResult.Rejected('boh')
    }
}
