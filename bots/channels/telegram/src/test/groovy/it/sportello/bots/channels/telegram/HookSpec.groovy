package it.sportello.bots.channels.telegram

import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.adapter.Reading
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration

class HookSpec extends Specification {

    @AutoCleanup
    FakeBotApi telegram = FakeBotApi.start()
    def adapter = new TelegramAdapter(Duration.ofMillis(800), Duration.ofMillis(10))
    def soon = new PollingConditions(timeout: 20, delay: 0.05)

    Channel line(Map more = [:]) {
        def settings = [TELEGRAM_TOKEN: '700000001:prova', TELEGRAM_API_URL: telegram.url(), TELEGRAM_MODE: 'webhook',
                        TELEGRAM_SECRET: 'segreto', PUBLIC_URL: 'https://cpi.example.it/'] + more
        adapter.configured({ settings[it] }).first()
    }

    def "Telegram is told where the hook is, by what secret it proves itself, and what we want to know"() {
        when:
        def hook = adapter.open(line(), { })

        then:
        soon.eventually { assert telegram.calls('setMyCommands').size() == 4 }
        with(telegram.webhook()) {
            path('url').asText() == 'https://cpi.example.it/hooks/telegram'
            path('secret_token').asText() == 'segreto'
            path('allowed_updates')*.asText() == ['message', 'edited_message', 'callback_query', 'my_chat_member']
        }
        telegram.calls('getUpdates').isEmpty()

        cleanup:
        hook?.close()
    }

    def "it is told again until it understands, and the hook stays when we go"() {
        given:
        def left = 3
        telegram.when({ it.method() == 'setwebhook' && left-- > 0 }, { FakeAnswer.error(500, 'Internal Server Error') })

        when:
        def hook = adapter.open(line(), { })

        then:
        soon.eventually { assert telegram.webhook() != null }

        when:
        hook.close()

        then:
        telegram.calls('setWebhook').size() == 4
        telegram.calls('deleteWebhook').isEmpty()
    }

    def "a tap that came by the hook is answered after it was accepted"() {
        given:
        def line = this.line()
        def request = TelegramContractSpec.hook(Payloads.named('callback').toString(), 'segreto')
        def reading = adapter.read(request, [line]) as Reading.Understood

        expect: 'reading alone does nothing'
        telegram.calls().isEmpty()

        when:
        adapter.accepted(reading, line)

        then:
        soon.eventually {
            assert telegram.calls('answerCallbackQuery')*.body()*.path('callback_query_id')*.asText() == ['4382bfdwdsb323b2d9']
        }
    }

    def "words need no answer of that kind"() {
        given:
        def line = this.line()

        when:
        adapter.accepted(adapter.read(TelegramContractSpec.hook(Payloads.named('testo').toString(), 'segreto'), [line]) as Reading.Understood, line)
        adapter.probe(line)

        then:
        telegram.calls('answerCallbackQuery').isEmpty()
    }

    def "a line that polls believes no hook"() {
        expect:
        adapter.read(TelegramContractSpec.hook('{"update_id":1}', 'segreto'), [line(TELEGRAM_MODE: 'polling')]) instanceof Reading.Forged
    }
}
