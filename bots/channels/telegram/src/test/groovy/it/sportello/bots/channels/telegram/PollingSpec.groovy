package it.sportello.bots.channels.telegram

import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.adapter.Reading
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch

import static it.sportello.bots.channels.telegram.Payloads.member
import static it.sportello.bots.channels.telegram.Payloads.message
import static it.sportello.bots.channels.telegram.Payloads.named
import static it.sportello.bots.channels.telegram.Payloads.update

class PollingSpec extends Specification {

    @AutoCleanup
    FakeBotApi telegram = FakeBotApi.start()
    def adapter = new TelegramAdapter(Duration.ofMillis(800), Duration.ofMillis(10))
    def stored = new CopyOnWriteArrayList<Reading.Understood>()
    def soon = new PollingConditions(timeout: 20, delay: 0.05)
    AutoCloseable poller

    Channel getLine() {
        adapter.configured({ [TELEGRAM_TOKEN: '700000001:prova', TELEGRAM_API_URL: telegram.url()][it] }).first()
    }

    def cleanup() {
        poller?.close()
    }

    def "what people do is stored in order, and only then confirmed to Telegram"() {
        given:
        def storeIsBack = new CountDownLatch(1)
        telegram.push(named('start')).push(named('testo'))

        when: 'the store hangs on the second'
        poller = adapter.open(line, { if (it.key() == '870000003') storeIsBack.await(); stored << it })

        then: 'nothing is confirmed'
        soon.eventually { assert stored*.key() == ['870000001'] }
        telegram.waiting() == 2

        when:
        storeIsBack.countDown()

        then:
        soon.eventually {
            assert stored*.key() == ['870000001', '870000003']
            assert telegram.waiting() == 0
        }
    }

    def "an update that could not be stored comes again, and none after it is lost"() {
        given:
        def failures = 3
        telegram.push(named('start')).push(named('testo')).push(named('callback'))

        when:
        poller = adapter.open(line, {
            if (it.key() == '870000003' && failures-- > 0) {
                throw new IllegalStateException('store away')
            }
            stored << it
        })

        then:
        soon.eventually { assert telegram.waiting() == 0 }
        stored*.key() == ['870000001', '870000003', '870000011']
    }

    def "a crash before the confirmation brings the update again, under the same key"() {
        given:
        telegram.push(named('testo'))
        def crash = new CountDownLatch(1)
        def first = adapter.open(line, { stored << it; crash.await() })
        soon.eventually { assert stored.size() == 1 }
        first.close()
        crash.countDown()

        when:
        poller = adapter.open(line, { stored << it })

        then:
        soon.eventually { assert stored.size() >= 2 && telegram.waiting() == 0 }
        stored*.key().unique() == ['870000003']
    }

    def "an update nobody can read does not hold up the others"() {
        given:
        telegram.push(update([message: [chat: 'rotto']], 1)).push(update([domani: [x: 1]], 2)).push(message([text: 'ciao'], 3))

        when:
        poller = adapter.open(line, { stored << it })

        then:
        soon.eventually { assert stored*.key() == ['3'] && telegram.waiting() == 0 }
    }

    def "a tap is answered once it is stored"() {
        given:
        telegram.push(named('callback'))

        when:
        poller = adapter.open(line, { stored << it })

        then:
        soon.eventually {
            assert telegram.calls('answerCallbackQuery')*.body()*.path('callback_query_id')*.asText() == ['4382bfdwdsb323b2d9']
        }
    }

    def "an answer to a tap that Telegram refuses, or never hears, disturbs nobody"() {
        given:
        telegram.when('answerCallbackQuery', answer).push(named('callback')).push(message([text: 'ciao'], 900000000))

        when:
        poller = adapter.open(line, { stored << it })

        then:
        soon.eventually { assert stored*.key() == ['870000011', '900000000'] && telegram.waiting() == 0 }

        where:
        answer << [FakeAnswer.error(400, 'Bad Request: query is too old'), FakeAnswer.silent(), FakeAnswer.hangsUp()]
    }

    def "a group that takes the bot in is left"() {
        given:
        telegram.push(member('member', [id: -1001000000001, title: 'Amici', type: 'supergroup']))

        when:
        poller = adapter.open(line, { stored << it })

        then:
        soon.eventually { assert telegram.calls('leaveChat')*.chat() == ['-1001000000001'] }
        stored.isEmpty()
    }

    def "only what we can read is asked for, and a webhook left over is taken away first"() {
        when:
        poller = adapter.open(line, { stored << it })

        then:
        soon.eventually { assert telegram.readers() == 1 }
        telegram.calls().first().method() == 'deletewebhook'
        telegram.calls('getUpdates').first().body().path('allowed_updates')*.asText() ==
            ['message', 'edited_message', 'callback_query', 'my_chat_member']
        !telegram.calls('getUpdates').first().body().hasNonNull('offset')
    }

    def "the menu is published in four languages"() {
        when:
        poller = adapter.open(line, { stored << it })

        then:
        soon.eventually { assert telegram.calls('setMyCommands').size() == 4 }
        telegram.calls('setMyCommands')*.body()*.path('language_code')*.asText('') == ['', 'en', 'fr', 'ar']
        telegram.calls('setMyCommands').first().body().path('commands')*.path('command')*.asText() ==
            ['menu', 'aiuto', 'operatore', 'lingua', 'stop']
        telegram.calls('setMyCommands').every { it.body().path('commands').every { it.path('command').asText() ==~ /[a-z]{1,32}/ } }
    }

    def "polling survives #what"() {
        given:
        def left = 3
        telegram.when({ it.method() == 'getupdates' && left-- > 0 }, { answer }).push(named('testo'))

        when:
        poller = adapter.open(line, { stored << it })

        then:
        soon.eventually { assert stored*.key() == ['870000003'] && telegram.waiting() == 0 }

        where:
        what                | answer
        'a conflict'        | FakeAnswer.error(409, 'Conflict: terminated by other getUpdates request')
        'a fault'           | FakeAnswer.error(500, 'Internal Server Error')
        "a proxy's page"    | FakeAnswer.raw(502, 'text/html', '<html>')
        'a cut connection'  | FakeAnswer.hangsUp()
        'half an answer'    | FakeAnswer.raw(200, 'application/json', '{"ok":true,"result":[{"update_')
        'no result'         | FakeAnswer.raw(200, 'application/json', '{"ok":true,"result":{}}')
        'our being too fast' | FakeAnswer.error(429, 'Too Many Requests', 0)
    }

    def "a webhook that somebody sets meanwhile is taken away again"() {
        given:
        poller = adapter.open(line, { stored << it })
        soon.eventually { assert telegram.readers() == 1 }

        when:
        new URI(telegram.url() + '/bot700000001:prova/setWebhook').toURL().openConnection().with {
            doOutput = true
            requestMethod = 'POST'
            setRequestProperty('Content-Type', 'application/json')
            outputStream.write('{"url":"https://altrove.example.it"}'.bytes)
            assert responseCode == 200
        }
        telegram.push(named('testo'))

        then:
        soon.eventually { assert stored*.key() == ['870000003'] }
        telegram.webhook() == null
    }

    def "polling starts by itself when Telegram comes back"() {
        given:
        def port = telegram.port()
        def sameLine = line
        telegram.close()
        poller = adapter.open(sameLine, { stored << it })

        when:
        def back = FakeBotApi.start(port).push(named('testo'))

        then:
        soon.eventually { assert stored*.key() == ['870000003'] }

        cleanup:
        back?.close()
    }

    def "closed, it stops at once and asks no more"() {
        given:
        poller = adapter.open(line, { stored << it })
        soon.eventually { assert telegram.readers() == 1 }

        when:
        poller.close()
        telegram.push(named('testo'))
        def asked = telegram.calls('getUpdates').size()
        adapter.probe(line)

        then:
        telegram.calls('getUpdates').size() == asked
        stored.isEmpty()
    }
}
