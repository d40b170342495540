package it.sportello.bots.channels.telegram

import it.sportello.bots.messaging.adapter.Reading
import it.sportello.bots.messaging.inbound.Blocked
import it.sportello.bots.messaging.inbound.Edited
import it.sportello.bots.messaging.inbound.InboundMessage
import it.sportello.bots.messaging.inbound.InboundMessage.Kind
import it.sportello.bots.messaging.inbound.Unblocked
import spock.lang.Specification

import java.time.Instant

import static it.sportello.bots.channels.telegram.Payloads.BOT
import static it.sportello.bots.channels.telegram.Payloads.CHAT
import static it.sportello.bots.channels.telegram.Payloads.PERSON
import static it.sportello.bots.channels.telegram.Payloads.member
import static it.sportello.bots.channels.telegram.Payloads.message
import static it.sportello.bots.channels.telegram.Payloads.named
import static it.sportello.bots.channels.telegram.Payloads.tap
import static it.sportello.bots.channels.telegram.Payloads.update

class ReadingSpec extends Specification {

    static final GROUP = [id: -1001000000001, title: 'Amici', type: 'supergroup']

    static read(update) {
        Updates.read(update, 'telegram')
    }

    static inbound(update) {
        (read(update) as Reading.Understood).inbound()
    }

    def "what a person sends is understood: #name"() {
        when:
        def reading = read(named(name)) as Reading.Understood
        def said = reading.inbound() as InboundMessage

        then:
        reading.key() == key
        reading.channel() == 'telegram'
        said.urn().text() == 'telegram:3000001'
        said.kind() == kind
        said.text() == text
        said.payload() == payload
        said.name() == 'Persona'
        said.language() == 'it'

        where:
        name                   | key         || kind          | text                          | payload
        'start'                | '870000001' || Kind.STARTED  | 'start'                       | null
        'start_payload'        | '870000002' || Kind.STARTED  | 'start'                       | 'cpi-H501'
        'testo'                | '870000003' || Kind.TYPED    | 'Quando scade la mia DID?'    | null
        'testo_entities_utf16' | '870000004' || Kind.TYPED    | '😀 scrivi a cpi@example.it'  | null
        'contatto_proprio'     | '870000005' || Kind.ENCLOSED | ''                            | null
        'posizione'            | '870000007' || Kind.ENCLOSED | ''                            | null
        'foto'                 | '870000009' || Kind.ENCLOSED | ''                            | null
        'vocale'               | '870000010' || Kind.ENCLOSED | ''                            | null
        'callback'             | '870000011' || Kind.TAPPED   | 'Conferma'                    | 'c:42'
    }

    def "a message is named within its chat, and carries Telegram's own time"() {
        expect:
        inbound(named('testo')).externalId() == '3000001/103'
        inbound(named('testo')).at() == Instant.ofEpochSecond(1795000000)
    }

    def "a correction says what the message says now"() {
        expect:
        inbound(named('modificato')) == new Edited(inbound(named('testo')).urn(), Instant.ofEpochSecond(1795000020), '3000001/103',
            'Quando scade la mia NASpI?')
    }

    def "a person who stops the bot is blocked, and let in again when he comes back"() {
        expect:
        inbound(named('bloccato')) instanceof Blocked
        inbound(member('kicked')) instanceof Blocked
        inbound(member('member')) instanceof Unblocked
    }

    def "a command is the word a person could have typed: #written"() {
        expect:
        with(inbound(message(text: written)) as InboundMessage) {
            text() == word
            kind() == as
            payload() == deepLink
        }

        where:
        written                  || word                     | as           | deepLink
        '/stop'                  || 'stop'                   | Kind.TYPED   | null
        '/stop@cpi_prova_bot'    || 'stop'                   | Kind.TYPED   | null
        '/help'                  || 'help'                   | Kind.TYPED   | null
        '/lingua fr'             || 'lingua fr'              | Kind.TYPED   | null
        '/start'                 || 'start'                  | Kind.STARTED | null
        '/start v_PA-20981'      || 'start'                  | Kind.STARTED | 'v_PA-20981'
        '/start due parole'      || 'start'                  | Kind.STARTED | null
        '/start ' + 'x' * 65     || 'start'                  | Kind.STARTED | null
        'vado a /stop'           || 'vado a /stop'           | Kind.TYPED   | null
        '/'                      || '/'                      | Kind.TYPED   | null
        'https://example.it/a'   || 'https://example.it/a'   | Kind.TYPED   | null
    }

    def "words come whole, whatever they are made of"() {
        expect:
        (inbound(message(text: words)) as InboundMessage).text() == words

        where:
        words << ['😀' * 2048, 'a' * 4096, 'àèìòù ÀÈÌÒÙ', 'مرحبا', '👨‍👩‍👧‍👦', 'riga\nriga', '<b>&amp;</b> *_`']
    }

    def "only the own number is trusted, and it is written in one way: #number"() {
        when:
        def contact = (inbound(message(contact: [phone_number: number, first_name: 'X', user_id: whose])) as InboundMessage).contact()

        then:
        contact.phone() == phone
        contact.own() == own

        where:
        number              | whose   || phone           | own
        '393000000001'      | 3000001 || '+393000000001' | true
        '+39 300 000 0001'  | 3000001 || '+393000000001' | true
        '00393000000001'    | 3000001 || '+393000000001' | true
        '393000000001'      | 3000002 || '+393000000001' | false
        '393000000001'      | null    || '+393000000001' | false
    }

    def "a card without a usable number is nothing said"() {
        expect:
        read(message(contact: [phone_number: number, first_name: 'X', user_id: 3000001])) == new Reading.Ignored('nothing-said', Updates.ACK)

        where:
        number << ['', '112', 'chiamami', '0', '1' * 16]
    }

    def "a place is where it is"() {
        expect:
        with((inbound(named('posizione')) as InboundMessage).position()) {
            latitude() == 41.9027835d
            longitude() == 12.4963655d
        }
    }

    def "what is enclosed is described, and fetched later: #kind"() {
        when:
        def said = inbound(message(fields)) as InboundMessage

        then:
        with(said.attachments().first()) {
            it.kind() == kind
            it.media() == media
            it.name() == name
            it.size() == size
            it.ref() == ref
        }
        said.attachments().size() == 1
        said.text() == (fields.caption ?: '')

        where:
        kind       | fields                                                                                                   || media             | name     | size  | ref
        'photo'    | [photo: [[file_id: 'b', file_unique_id: 'b', width: 800, height: 600, file_size: 65000],
                              [file_id: 'a', file_unique_id: 'a', width: 90, height: 67, file_size: 1200]], caption: 'il mio CV'] || 'image/jpeg'      | null     | 65000 | 'b'
        'document' | [document: [file_id: 'd', file_unique_id: 'd', file_name: 'cv.pdf', mime_type: 'application/pdf', file_size: 3000000000]] || 'application/pdf' | 'cv.pdf' | 3000000000 | 'd'
        'voice'    | [voice: [file_id: 'v', file_unique_id: 'v', duration: 4, mime_type: 'audio/ogg']]                        || 'audio/ogg'       | null     | -1    | 'v'
        'audio'    | [audio: [file_id: 'u', file_unique_id: 'u', duration: 4, mime_type: 'audio/mpeg', file_name: 'x.mp3', file_size: 9]] || 'audio/mpeg' | 'x.mp3' | 9 | 'u'
        'video'    | [video: [file_id: 'f', file_unique_id: 'f', width: 1, height: 1, duration: 4, mime_type: 'video/mp4', file_size: 9]] || 'video/mp4' | null | 9 | 'f'
        'video'    | [video_note: [file_id: 'n', file_unique_id: 'n', length: 1, duration: 4, file_size: 9]]                  || 'video/mp4'       | null     | 9     | 'n'
        'sticker'  | [sticker: [file_id: 's', file_unique_id: 's', type: 'regular', width: 1, height: 1, is_animated: false, is_video: false, emoji: '👍', file_size: 9]] || null | null | 9 | 's'
    }

    def "a tap is understood whatever Telegram still knows of the message: #what"() {
        when:
        def tapped = inbound(tap(fields)) as InboundMessage

        then:
        tapped.kind() == Kind.TAPPED
        tapped.payload() == 'v_PA-20981'
        tapped.text() == title
        tapped.externalId() == 'q1'
        tapped.urn().text() == 'telegram:3000001'
        tapped.at() == Instant.ofEpochSecond(at)

        where:
        what               | fields                                                                           || title   | at
        'all of it'        | [message: [message_id: 1, date: 1795000000, chat: CHAT, from: BOT, text: 'Ti interessa?', reply_markup:
            [inline_keyboard: [[[text: 'No', callback_data: 'n_PA-20981'], [text: 'Sì 👍', callback_data: 'v_PA-20981']]]]]] || 'Sì 👍' | 1795000000
        'only its number'  | [message: [message_id: 1, date: 0, chat: CHAT]]                                          || ''      | 0
        'nothing'          | [:]                                                                              || ''      | 0
        'other buttons'    | [message: [message_id: 1, date: 1795000000, chat: CHAT, from: BOT, text: 'Chiusa', reply_markup:
            [inline_keyboard: [[[text: 'Apri', url: 'https://example.it']]]]]]                                || ''      | 1795000000
    }

    def "what is not for a desk is left alone: #what"() {
        expect:
        (read(update) as Reading.Ignored).why() == why

        where:
        what                        | update                                                                          || why
        'words in a group'          | message(chat: GROUP, text: 'ciao a tutti')                                      || 'group'
        'a command in a group'      | message(chat: GROUP, text: '/stop@cpi_prova_bot')                               || 'group'
        'a tap in a group'          | tap(message: [message_id: 1, date: 1795000000, chat: GROUP, text: 'x'])         || 'group'
        'a correction in a group'   | update(edited_message: [message_id: 1, date: 1, from: PERSON, chat: GROUP, text: 'x']) || 'group'
        'a group takes the bot in'  | member('member', GROUP)                                                         || 'group'
        'a group puts the bot out'  | member('kicked', GROUP)                                                         || 'group'
        'our public channel'        | member('administrator', [id: -1002, title: 'Offerte', type: 'channel'])         || 'group'
        'another bot'               | message(from: BOT, text: 'beep')                                                || 'bot'
        'a dice'                    | message(dice: [emoji: '🎲', value: 3])                                          || 'nothing-said'
        'a live position that moves' | update(edited_message: [message_id: 1, date: 1, edit_date: 2, from: PERSON, chat: CHAT,
                                                               location: [latitude: 1.0, longitude: 1.0, live_period: 60]]) || 'edit-without-words'
        'a game'                    | tap(data: null, game_short_name: 'g')                                           || 'game'
        'a kind of tomorrow'        | update(hologram: [x: 1])                                                        || 'kind'
    }

    def "a group that takes the bot in is left, a public channel is not"() {
        expect:
        read(member('member', GROUP)).ack().body() == '{"method":"leaveChat","chat_id":-1001000000001}'
        read(member('administrator', [id: -1002, title: 'Offerte', type: 'channel'])).ack() == Updates.ACK
        read(member('kicked', GROUP)).ack() == Updates.ACK
    }
}
