package it.sportello.bots.channels.telegram

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.classic.spi.ThrowableProxyUtil
import ch.qos.logback.core.read.ListAppender
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.Urn
import org.slf4j.LoggerFactory
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.util.logging.Handler
import java.util.logging.LogRecord

/** The token is in every address of the Bot API; it must be in no log, at any level, whatever goes wrong. */
class SecrecySpec extends Specification {

    static final TOKEN = '700000001:AAE-mai-nei-registri'

    @AutoCleanup
    FakeBotApi telegram = FakeBotApi.start()
    def adapter = new TelegramAdapter(Duration.ofMillis(300), Duration.ofMillis(10))
    def root = LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) as Logger
    def lines = new ListAppender<ILoggingEvent>()
    def records = [].asSynchronized()
    def handler = new Handler() {
        void publish(LogRecord record) {
            if (!record.loggerName.startsWith('com.sun.net.httpserver')) { // the fake's own
                records << record.message + record.parameters + record.thrown
            }
        }

        void flush() {
        }

        void close() {
        }
    }
    def before = root.level

    def setup() {
        root.level = Level.ALL
        lines.start()
        root.addAppender(lines)
        java.util.logging.Logger.getLogger('').with {
            level = java.util.logging.Level.ALL
            handler.level = java.util.logging.Level.ALL
            addHandler(handler)
        }
    }

    def cleanup() {
        root.detachAppender(lines)
        root.level = before
        java.util.logging.Logger.getLogger('').with {
            removeHandler(handler)
            level = java.util.logging.Level.INFO
        }
    }

    def "the token and the words of a person are in no log: #what"() {
        given:
        def line = adapter.configured({ [TELEGRAM_TOKEN: TOKEN, TELEGRAM_API_URL: telegram.url()][it] }).first()
        telegram.when({ true }, { answer })

        when:
        adapter.send(OutboundMessage.of('m', new Urn('telegram', '3000001'), Content.text('parole riservate')), line)
        adapter.probe(line)
        adapter.address(line)
        def poller = adapter.open(line, { throw new IllegalStateException('parole riservate') })
        telegram.push(Payloads.named('testo'))

        then:
        new PollingConditions(timeout: 20).eventually { assert telegram.calls().size() >= 4 }

        when:
        poller.close()
        def said = lines.list.collect { it.formattedMessage + (it.throwableProxy ? ThrowableProxyUtil.asString(it.throwableProxy) : '') } + records

        then:
        said.every { !it.contains('AAE-mai') && !it.contains('parole riservate') && !it.contains('3000001') }

        where:
        what          | answer
        'refused'     | FakeAnswer.error(401, 'Unauthorized')
        'cut'         | FakeAnswer.hangsUp()
        'silent'      | FakeAnswer.silent()
        'garbage'     | FakeAnswer.raw(200, 'text/html', '<html>')
        'well'        | null
    }
}
