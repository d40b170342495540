package it.sportello.bots.channels.telegram

import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.adapter.ChannelAdapter
import it.sportello.bots.messaging.adapter.ChannelAdapterContract
import it.sportello.bots.messaging.adapter.RawRequest
import spock.lang.AutoCleanup

import java.time.Duration

/** Telegram keeps what every adapter promises. */
class TelegramContractSpec extends ChannelAdapterContract {

    static final TOKEN = '700000001:AAE-segreto_di_prova'
    static final SECRET = 'parola-di-prova_1'

    @AutoCleanup
    FakeBotApi telegram = FakeBotApi.start().onlyToken(TOKEN)
    ChannelAdapter adapter = new TelegramAdapter(Duration.ofMillis(800), Duration.ofMillis(10))
    Map<String, String> settings = [TELEGRAM_TOKEN: TOKEN, TELEGRAM_API_URL: telegram.url(), TELEGRAM_MODE: 'webhook',
                                    TELEGRAM_SECRET: SECRET, PUBLIC_URL: 'https://cpi.example.it']
    List<ChannelType> types = [ChannelType.TELEGRAM, ChannelType.TELEGRAM_CHANNEL]
    List<String> secrets = [TOKEN, SECRET]
    Urn someone = new Urn('telegram', '3000001')

    Channel getLine() {
        adapter.configured({ settings[it] }).first()
    }

    void provider(ChannelAdapterContract.Mood mood) {
        telegram.well()
        def answer = switch (mood) {
            case ChannelAdapterContract.Mood.SILENT -> FakeAnswer.silent()
            case ChannelAdapterContract.Mood.HANGS_UP -> FakeAnswer.hangsUp()
            case ChannelAdapterContract.Mood.BROKEN -> FakeAnswer.error(500, 'Internal Server Error')
            case ChannelAdapterContract.Mood.PROXY_PAGE -> FakeAnswer.raw(502, 'text/html', '<html>Bad Gateway</html>')
            case ChannelAdapterContract.Mood.GARBAGE -> FakeAnswer.raw(200, 'application/json', '{"result":[')
            case ChannelAdapterContract.Mood.LOCKED -> FakeAnswer.error(401, 'Unauthorized')
            case ChannelAdapterContract.Mood.BUSY -> FakeAnswer.error(429, 'Too Many Requests: retry after 42', 42)
            default -> null
        }
        if (mood == ChannelAdapterContract.Mood.AWAY) {
            telegram.close()
        } else if (answer != null) {
            telegram.when({ true }, answer)
        }
    }

    RawRequest getGreeting() {
        hook(text('Buongiorno'))
    }

    List<RawRequest> getForgeries() {
        [hook(text('Buongiorno'), null), hook(text('Buongiorno'), ''), hook(text('Buongiorno'), SECRET + 'x'),
         hook(text('Buongiorno'), SECRET.toUpperCase()), hook(text('Buongiorno'), SECRET[0..-2]), hook('', 'è')]
    }

    List<RawRequest> getNonsense() {
        ['', ' ', '{', '[]', 'null', '7', '"x"', '{}', '{"update_id":"x"}', '{"update_id":1}', '{"update_id":1,"message":null}',
         '{"update_id":1,"message":7}', '{"update_id":1,"message":{}}', '{"update_id":1,"message":{"chat":{}}}',
         '{"update_id":1,"message":{"chat":{"id":1,"type":"private"},"from":{"id":"x","is_bot":0,"first_name":3}}}',
         '{"update_id":1,"message":{"message_id":1,"chat":{"id":1,"type":"private"},"from":{"id":1,"is_bot":false,"first_name":"A"},"text":"senza data"}}',
         '{"update_id":1,"callback_query":{"id":"1"}}', '{"update_id":1,"my_chat_member":{"chat":{"id":1,"type":"private"},"new_chat_member":{"status":"invented"}}}',
         '{"update_id":1,"edited_message":{"chat":{"id":1,"type":"private"}}}', '{"update_id":1,"message_of_tomorrow":{}}',
         '{"update_id":1,"message":' + '['.repeat(5000) + ']'.repeat(5000) + '}', new String([0xff, 0xfe, 0x00] as char[])].collect { hook(it) }
    }

    static String text(String words) {
        """{"update_id":870000003,"message":{"message_id":103,"date":1795000000,"text":"$words",
            "from":{"id":3000001,"is_bot":false,"first_name":"Persona","language_code":"it"},
            "chat":{"id":3000001,"first_name":"Persona","type":"private"}}}"""
    }

    static RawRequest hook(String body, String secret = SECRET) {
        new RawRequest('/hooks/telegram', '', secret == null ? [:] : ['x-telegram-bot-api-secret-token': [secret]], body.bytes)
    }
}
