package it.sportello.talk.verifying

import it.sportello.bots.messaging.Urn
import it.sportello.office.journal.Kind
import it.sportello.talk.broadcasts.codes.MessageCode
import it.sportello.talk.broadcasts.mongo.SentCodesOf
import it.sportello.talk.broadcasts.running.House
import it.sportello.talk.broadcasts.running.Steer
import it.sportello.talk.flows.Call
import it.sportello.templates.Phrasebook
import spock.lang.Specification

/** VERIFICA and a code: yes only for what was really sent. */
class VerifyCapabilitySpec extends Specification {

    def house = new House()
    def known = { code, language -> code == 'CA-77' ? Optional.of(new KnownCodes.Known('Cuoco, Cagliari', null)) : Optional.empty() } as KnownCodes
    def verify = new VerifyCapability(new FindSent(SentCodesOf.store(house.store), house.broadcasts, house.chunks), [known],
            new SenderWords(house.offices, Phrasebook.load()), house.told)

    private asked(String code, String who) {
        verify.call(new Call("call-$code-$who", who, Urn.of('telegram:1'), 'telegram', 'it', House.OFFICE, [code: code], house.store.clock.now))
    }

    def "who was sent it is told so, with when and its first words; somebody else that it was not for them"() {
        given:
        house.people(2)
        house.people(1, 'n', 'it') { [] }
        def id = house.counted(texts: [it: 'Lunedì comincia il corso.\nPorta un documento.'], subject: 'CA-76').id()
        def code = MessageCode.of(id)

        expect: 'nothing was sent yet'
        asked(code, 'p1').outcome() == 'unknown'

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')
        house.run(id)

        then:
        with(asked(code.toLowerCase(), 'p1')) {
            outcome() == 'to-you'
            values().what == 'Lunedì comincia il corso.'
            values().at
        }
        asked('ca 76', 'p2').outcome() == 'to-you'
        with(asked(code, 'stranger')) {
            outcome() == 'to-others'
            values().what == ''
        }

        and: 'in the audience, but without an address'
        asked(code, 'n1').outcome() == 'to-others'

        and: 'the message itself bears the code, and says how to ask'
        house.provider.said.every { it.content().text().contains("VERIFICA $code") }
    }

    def "a code of ours that was never in a message, and one that is not ours"() {
        expect:
        asked('CA-77', 'p1').outcome() == 'ours'
        asked('CA-77', 'p1').values().what == 'Cuoco, Cagliari'
        asked('XX-1', 'p1').outcome() == 'unknown'
        asked('XX-1', 'p1').values().telephone
        house.told.entries*.kind().unique() == [Kind.MESSAGE_VERIFIED]
    }

    def "who writes words where a code is due is not told to beware of them"() {
        expect:
        asked('boh, non lo so', 'p1').outcome() == 'no-code'
    }

    def "the code never costs another SMS"() {
        given:
        house.people(1, 's', 'it') { ["tel:accepted-$it".toString()] }
        house.people(1, 't', 'it') { ["tel:accepted-t$it".toString()] }
        def id = house.counted(texts: [it: text]).id()

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')
        house.run(id)

        then:
        house.provider.said.every { it.content().text().contains('VERIFICA') == borne }

        where:
        text                | borne
        'Lunedi il corso.'  | true
        'a' * 135           | false
    }
}
