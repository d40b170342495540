package it.sportello.bots.channels.telegram

import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.QuickReply
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Urn
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration

import static it.sportello.bots.messaging.SendResult.Unreachable.Why.BLOCKED
import static it.sportello.bots.messaging.SendResult.Unreachable.Why.DEAD

class SendingSpec extends Specification {

    @AutoCleanup
    FakeBotApi telegram = FakeBotApi.start()
    def adapter = new TelegramAdapter(Duration.ofMillis(800), Duration.ofMillis(10))
    def someone = new Urn('telegram', '3000001')

    Channel getLine() {
        adapter.configured({ [TELEGRAM_TOKEN: '700000001:prova', TELEGRAM_API_URL: telegram.url()][it] }).first()
    }

    Channel getOffers() {
        new Channel('offerte-palermo', ChannelType.TELEGRAM_CHANNEL, 'telegram', 'PA01', '@cpi_palermo_offerte', line.settings())
    }

    SendResult send(Content content, String replaces = null) {
        adapter.send(new OutboundMessage('m-1', someone, content, replaces, 0), line)
    }

    SendResult publish(Content content, String replaces = null) {
        adapter.send(new OutboundMessage('p-1', new Urn('telegram-channel', '@cpi_palermo_offerte'), content, replaces, 0), offers)
    }

    def lastSent() {
        telegram.calls('sendMessage').last().body()
    }

    def "a person reads the words as they were written, without markup or preview"() {
        when:
        def result = send(Content.text('Offerta <b>nuova</b>: *cameriere* 😀 https://example.it'))

        then:
        telegram.copies('3000001', 'Offerta <b>nuova</b>: *cameriere* 😀 https://example.it') == 1
        telegram.shown('3000001', (result as SendResult.Accepted).externalId()) != null
        !lastSent().has('parse_mode')
        lastSent().path('link_preview_options').path('is_disabled').asBoolean()
        !lastSent().has('reply_markup')
    }

    def "a text that is too long is cut, never inside a character: #length units"() {
        when:
        send(Content.text(text))
        def arrived = telegram.sent().last().text()

        then:
        arrived.length() == length
        arrived.codePoints().allMatch { !(it in 0xD800..0xDFFF) }

        where:
        text                 || length
        'a' * 4096           || 4096
        '😀' * 2048          || 4096
        'a' * 5000           || 4096
        '😀' * 2500          || 4095
        'a' + '😀' * 2500    || 4096
    }

    def "choices are buttons, ratings side by side, long titles one below the other"() {
        when:
        send(Content.of('Scegli', titles.collect { new QuickReply('a/s/n/' + it, it) }))
        def rows = lastSent().path('reply_markup').path('inline_keyboard')

        then:
        rows.collect { it.size() } == layout
        rows.path(0).path(0).path('text').asText() == titles[0]
        rows.path(0).path(0).path('callback_data').asText() == 'a/s/n/' + titles[0]

        where:
        titles                                             || layout
        ['1', '2', '3', '4', '5']                          || [5]
        ['Sì', 'No']                                       || [2]
        ['Conferma', 'Disdici', 'Sposta']                  || [2, 1]
        ['Cameriere, Cagliari', 'Cuoco, Sassari']          || [1, 1]
    }

    def "a link is a button of its own"() {
        when:
        send(Content.text('Offerta').withLink(new Content.Link('Apri', 'https://t.me/cpi_prova_bot?start=v_PA-20981')))

        then:
        lastSent().path('reply_markup').path('inline_keyboard').path(0).path(0).path('url').asText() == 'https://t.me/cpi_prova_bot?start=v_PA-20981'
    }

    def "a choice Telegram would not carry is refused before it is sent: #why"() {
        expect:
        send(Content.of('Scegli', [new QuickReply(id, title)])) == new SendResult.Rejected('choices')
        telegram.calls().isEmpty()

        where:
        why             | id       | title
        '65 bytes'      | 'x' * 65 | 'Sì'
        '66 bytes of 33 characters' | 'è' * 33 | 'Sì'
        'nothing'       | ''       | 'Sì'
        'no title'      | 'x'      | ' '
    }

    def "64 bytes pass"() {
        expect:
        send(Content.of('Scegli', [new QuickReply('x' * 64, 'Sì')])) instanceof SendResult.Accepted
    }

    def "the number is shared with one tap, and the keyboard goes away afterwards"() {
        when:
        send(Content.of('Il tuo numero?', [new QuickReply('contact', 'Partager mon numéro'), new QuickReply('no', 'Non')]).asking('contact'))
        def keyboard = lastSent().path('reply_markup')

        then:
        keyboard.path('keyboard').path(0).path(0).path('request_contact').asBoolean()
        keyboard.path('keyboard').path(0).path(0).path('text').asText() == 'Partager mon numéro'
        keyboard.path('keyboard').path(1).path(0).path('text').asText() == 'Non'
        keyboard.path('one_time_keyboard').asBoolean()

        when:
        send(Content.text('Grazie'))

        then:
        lastSent().path('reply_markup').path('remove_keyboard').asBoolean()

        when:
        send(Content.text('Altro'))

        then:
        !lastSent().has('reply_markup')
    }

    def "a message is edited in place, and an edit that changes nothing is as good as done"() {
        given:
        def id = (send(Content.of('Cameriere', [new QuickReply('v_PA-1', 'Apri')])) as SendResult.Accepted).externalId()

        expect:
        send(Content.text('Cameriere: chiusa'), id) == new SendResult.Accepted(id)
        telegram.shown('3000001', id).path('text').asText() == 'Cameriere: chiusa'
        !telegram.shown('3000001', id).has('reply_markup')
        send(Content.text('Cameriere: chiusa'), id) == new SendResult.Accepted(id)
        telegram.calls('sendMessage').size() == 1
    }

    def "an edit of a message that is gone is refused: #id"() {
        expect:
        send(Content.text('x'), id) instanceof SendResult.Rejected

        where:
        id << ['999999', 'non-un-numero', '', '-1', '99999999999']
    }

    def "what Telegram says no with has one meaning: #name"() {
        given:
        def error = Payloads.FILE.path('errors').find { it.path('nome').asText() == name }
        telegram.when('sendMessage', FakeAnswer.raw(error.path('http').asInt(), 'application/json', error.path('corpo').toString()))

        expect:
        send(Content.text('x')) == meaning

        where:
        name                         || meaning
        '429'                        || new SendResult.Retry('429', Duration.ofSeconds(42), false)
        '403_bloccato'               || new SendResult.Unreachable('403-blocked', BLOCKED)
        '403_disattivato'            || new SendResult.Unreachable('403-deactivated', DEAD)
        '400_chat_assente'           || new SendResult.Unreachable('400-chat-not-found', DEAD)
        '400_migrato'                || new SendResult.Unreachable('400-migrated', DEAD)
        '401'                        || new SendResult.Misconfigured('401')
        '409_getUpdates_con_webhook' || new SendResult.Retry('409', Duration.ofSeconds(30), true)
    }

    def "other refusals, in other words: #code #words"() {
        given:
        telegram.when('sendMessage', FakeAnswer.error(code, words))

        expect:
        send(Content.text('x')) == meaning

        where:
        code | words                                                             || meaning
        403  | "Forbidden: bot can't initiate conversation with a user"          || new SendResult.Unreachable('403-never-started', DEAD)
        403  | "Forbidden: bot can't send messages to bots"                      || new SendResult.Unreachable('403-bot', DEAD)
        403  | 'Forbidden: something new'                                        || new SendResult.Unreachable('403', BLOCKED)
        400  | 'Bad Request: PEER_ID_INVALID'                                    || new SendResult.Unreachable('400-peer-invalid', DEAD)
        400  | 'Bad Request: BUTTON_URL_INVALID'                                 || new SendResult.Rejected('400')
        400  | 'Bad Request: message text is empty'                              || new SendResult.Rejected('400')
        404  | 'Not Found'                                                       || new SendResult.Misconfigured('404')
        413  | 'Request Entity Too Large'                                        || new SendResult.Rejected('413')
        500  | 'Internal Server Error'                                           || new SendResult.Retry('500', Duration.ofSeconds(5), false)
        503  | 'Service Unavailable'                                             || new SendResult.Retry('503', Duration.ofSeconds(5), false)
    }

    def "answers that are not the Bot API's are judged by their status alone: #status"() {
        given:
        telegram.when('sendMessage', FakeAnswer.raw(status, media, body))

        expect:
        send(Content.text('x')) == meaning

        where:
        status | media              | body                          || meaning
        200    | 'application/json' | '{"result":{"message_id":1}}' || new SendResult.Unknown('no-answer')
        200    | 'application/json' | '{"ok":true}'                 || new SendResult.Unknown('no-answer')
        200    | 'application/json' | '{"ok":true,"result":"fatto"}' || new SendResult.Unknown('no-answer')
        200    | 'text/html'        | '<html>Accedi alla rete</html>' || new SendResult.Unknown('no-answer')
        200    | 'application/json' | ''                            || new SendResult.Unknown('no-answer')
        302    | 'text/html'        | ''                            || new SendResult.Misconfigured('302')
        401    | 'text/html'        | '<html>'                      || new SendResult.Misconfigured('401')
        429    | 'text/html'        | '<html>'                      || new SendResult.Retry('429', Duration.ofSeconds(1), false)
        502    | 'text/html'        | '<html>Bad Gateway</html>'    || new SendResult.Retry('502', Duration.ofSeconds(5), false)
        504    | 'text/html'        | '<html>Timeout</html>'        || new SendResult.Unknown('504')
    }

    def "a message whose answer was lost is unknown, and is sent once"() {
        given:
        telegram.when('sendMessage', answer.delivered())

        expect:
        send(Content.text('una volta')) == new SendResult.Unknown('no-answer')
        telegram.copies('3000001', 'una volta') == 1

        where:
        answer << [FakeAnswer.silent(), FakeAnswer.hangsUp()]
    }

    def "one slow person does not stop the others; eight in a row and nobody served is the whole bot"() {
        given:
        telegram.when({ it.chat() != '1' }, FakeAnswer.error(429, 'Too Many Requests: retry after 3', 3))
        def to = { String chat -> adapter.send(OutboundMessage.of('m', new Urn('telegram', chat), Content.text('x')), line) }

        expect:
        (2..8).every { !(to(it as String) as SendResult.Retry).sender() }
        to('1') instanceof SendResult.Accepted
        (2..8).every { !(to(it as String) as SendResult.Retry).sender() }
        (to('9') as SendResult.Retry).sender()
    }

    def "a vacancy is posted to the public channel with its link alone, and edited when it closes"() {
        given:
        def link = new Content.Link('Candidati', adapter.link(offers, 'v_PA-20981'))

        when:
        def id = (publish(Content.of('Cameriere, Palermo', [new QuickReply('x', 'Non per il pubblico')]).withLink(link)) as SendResult.Accepted).externalId()
        def post = telegram.shown('@cpi_palermo_offerte', id)

        then:
        post.path('reply_markup').path('inline_keyboard').size() == 1
        post.path('reply_markup').path('inline_keyboard').path(0).path(0).path('url').asText() == 'https://t.me/cpi_prova_bot?start=v_PA-20981'

        when:
        publish(Content.text('Cameriere, Palermo: chiusa'), id)

        then:
        with(telegram.shown('@cpi_palermo_offerte', id)) {
            path('text').asText() == 'Cameriere, Palermo: chiusa'
            !has('reply_markup')
        }
    }

    def "a public channel that is not there is our mistake: #words"() {
        given:
        telegram.when('sendMessage', FakeAnswer.error(code, words))

        expect:
        publish(Content.text('x')) instanceof SendResult.Misconfigured

        where:
        code | words
        400  | 'Bad Request: chat not found'
        403  | 'Forbidden: bot is not a member of the channel chat'
        403  | 'Forbidden: bot was kicked from the channel chat'
        400  | 'Bad Request: need administrator rights in the channel chat'
    }

    def "the bot's name is asked for once, and its link opens it with a payload"() {
        expect:
        adapter.address(line) == 'cpi_prova_bot'
        adapter.link(line, 'v_PA-20981') == 'https://t.me/cpi_prova_bot?start=v_PA-20981'
        telegram.calls('getMe').size() == 1
    }

    def "while Telegram does not tell the name there is no link"() {
        given:
        telegram.when('getMe', FakeAnswer.error(500, 'Internal Server Error'))

        expect:
        adapter.address(line) == null
        adapter.link(line, 'v_PA-20981') == null
    }

    def "doctor says of a public channel whether the bot may post to it"() {
        expect:
        adapter.probe(offers).ok()

        when:
        telegram.when('getChatMember', FakeAnswer.ok('{"status":"member","user":{"id":700000001,"is_bot":true,"first_name":"CPI"}}'))

        then:
        with(adapter.probe(offers)) {
            !ok()
            sentence() == 'Telegram: il bot non è amministratore del canale @cpi_palermo_offerte: non può pubblicare.'
        }
    }
}
