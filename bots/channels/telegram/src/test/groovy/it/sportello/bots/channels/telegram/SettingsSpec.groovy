package it.sportello.bots.channels.telegram

import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.adapter.InvalidSetting
import spock.lang.Specification

class SettingsSpec extends Specification {

    static final WELL = [TELEGRAM_TOKEN: '700000001:AAE-prova', TELEGRAM_MODE: 'webhook', TELEGRAM_SECRET: 'segreto_1-A',
                         PUBLIC_URL: 'https://cpi.example.it']
    def adapter = new TelegramAdapter()

    def "without a token Telegram is off, whatever else is set"() {
        expect:
        adapter.configured({ (WELL + [TELEGRAM_TOKEN: token])[it] }) == []

        where:
        token << [null, '', '  ']
    }

    def "a token is enough: the official address, by polling"() {
        when:
        def line = adapter.configured({ [TELEGRAM_TOKEN: ' 700000001:AAE-prova '][it] }).first()

        then:
        line.id() == 'telegram'
        line.type() == ChannelType.TELEGRAM
        line.provider() == 'telegram'
        line.settings() == [token: '700000001:AAE-prova', api: 'https://api.telegram.org']
    }

    def "a webhook has its secret and its address"() {
        expect:
        with(adapter.configured({ (WELL + [TELEGRAM_API_URL: 'http://127.0.0.1:8081/'])[it] }).first()) {
            setting('secret') == 'segreto_1-A'
            setting('hook') == 'https://cpi.example.it/hooks/telegram'
            setting('api') == 'http://127.0.0.1:8081'
        }
    }

    def "a wrong setting stops the start with one sentence that names it and does not show it: #name = #value"() {
        when:
        adapter.configured({ (WELL + [(name): value])[it] })

        then:
        def problem = thrown(InvalidSetting)
        problem.message.startsWith(name + ': ')
        problem.message.endsWith('.')
        !value || !problem.message.contains(value)

        where:
        name               | value
        'TELEGRAM_TOKEN'   | '700000001:AAE prova'
        'TELEGRAM_TOKEN'   | '../getMe'
        'TELEGRAM_MODE'    | 'Webhook'
        'TELEGRAM_MODE'    | 'push'
        'TELEGRAM_SECRET'  | null
        'TELEGRAM_SECRET'  | ''
        'TELEGRAM_SECRET'  | 'con spazio'
        'TELEGRAM_SECRET'  | 'perché'
        'TELEGRAM_SECRET'  | 'x' * 257
        'PUBLIC_URL'       | null
        'PUBLIC_URL'       | 'http://cpi.example.it'
        'PUBLIC_URL'       | 'cpi.example.it'
        'PUBLIC_URL'       | 'https://'
        'TELEGRAM_API_URL' | 'api.telegram.org'
        'TELEGRAM_API_URL' | 'ftp://api.telegram.org'
        'TELEGRAM_API_URL' | 'https://api.telegram.org/bot'
        'TELEGRAM_API_URL' | 'https://a:b@api.telegram.org'
        'TELEGRAM_API_URL' | 'https://api.telegram.org?x=1'
        'TELEGRAM_API_URL' | 'https://api telegram'
    }

    def "polling needs neither secret nor public address"() {
        expect:
        adapter.configured({ [TELEGRAM_TOKEN: '1:x', TELEGRAM_MODE: 'polling'][it] }).first().setting('hook') == null
    }

    def "what a channel can carry is what Telegram says"() {
        expect:
        with(adapter.capabilities(ChannelType.TELEGRAM)) {
            textUnits() == 4096 && perSecond() == 30 && perChatGap().toMillis() == 1000 && twoWay() && edits() && links() && !receipts()
        }
        with(adapter.capabilities(ChannelType.TELEGRAM_CHANNEL)) {
            textUnits() == 4096 && buttons() == 0 && perChatGap().toMillis() == 3200 && !twoWay() && edits() && links()
        }
    }
}
