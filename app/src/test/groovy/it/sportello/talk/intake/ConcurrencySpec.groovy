package it.sportello.talk.intake

import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import it.sportello.bots.channels.telegram.FakeBotApi
import it.sportello.bots.messaging.Urn
import it.sportello.crash.Filled
import it.sportello.people.contacts.Addresses
import it.sportello.platform.store.Store
import it.sportello.platform.store.embedded.EmbeddedStore
import it.sportello.talk.conversations.Conversation
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.Message
import org.bson.Document
import org.slf4j.LoggerFactory
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.Future

class ConcurrencySpec extends Specification {

    static final String SECRET = 'segreto_di_prova'
    static final String TEXT = 'parole soltanto mie'

    @Shared @TempDir
    Path folder

    @Shared @AutoCleanup
    FakeBotApi fake = FakeBotApi.start()
    @Shared @AutoCleanup
    ApplicationContext context
    @Shared
    EmbeddedServer server
    HttpClient http = HttpClient.newHttpClient()
    ListAppender<ILoggingEvent> log = new ListAppender<>()
    def eventually = new PollingConditions(timeout: 60, delay: 0.2)

    def setupSpec() {
        open()
    }

    private void open() {
        context = Filled.open(folder, [SPORTELLO_MODE: 'test', TELEGRAM_TOKEN: '700000001:prova', TELEGRAM_MODE: 'webhook',
            TELEGRAM_SECRET: SECRET, TELEGRAM_API_URL: fake.url(), PUBLIC_URL: 'https://sportello.example.it', SPORTELLO_LIMITS: 'off'])
        server = context.getBean(EmbeddedServer).start()
    }

    def setup() {
        log.start()
        (LoggerFactory.getLogger('ROOT') as Logger).addAppender(log)
    }

    def cleanup() {
        (LoggerFactory.getLogger('ROOT') as Logger).detachAppender(log)
    }

    def "fifty first messages of one sender at once make one contact and one conversation with all fifty"() {
        given:
        int contacts = all('contacts').size()
        int conversations = all('conversations').size()

        when:
        def statuses = together((1..50).collect { n -> { -> hook(update(n, 4001, "zzqx $n")) } })

        then:
        statuses.every { it == 200 }
        eventually.eventually { assert waiting() == 0 && heard(4001).size() == 50 }
        heard(4001).toSet().size() == 50
        all('contacts').size() == contacts + 1
        all('conversations').size() == conversations + 1
    }

    def "the same update five times at once makes one message"() {
        when:
        def statuses = together((1..5).collect { { -> hook(update(7, 4002, TEXT)) } })

        then:
        statuses.every { it == 200 }
        eventually.eventually { assert waiting() == 0 && heard(4002) == [TEXT] }

        when: 'and once more when it was answered'
        hook(update(7, 4002, TEXT))

        then:
        eventually.eventually { assert waiting() == 0 }
        heard(4002) == [TEXT]
    }

    def "a request that is #what is answered #status, writes nothing and leaves no words in the log"() {
        given:
        def before = [all('contacts'), all('conversations'), waiting()]

        when:
        int answered = hook(body, secret)

        then:
        answered == status
        [all('contacts'), all('conversations'), waiting()] == before
        !log.list.any { it.formattedMessage.contains(TEXT) || it.throwableProxy != null }

        where:
        what                    | body                                          | secret     || status
        'forged'                | update(1, 4003, TEXT)                         | 'un_altro' || 403
        'unreadable'            | '{"update_id": "' + TEXT                      | SECRET     || 400
        'larger than a million' | update(1, 4003, TEXT + 'x' * (1024 * 1024))   | SECRET     || 413
    }

    def "while the store is away the hook says come again, and what was acknowledged before is there afterwards"() {
        given:
        assert hook(update(1, 4004, 'zzqx prima')) == 200

        when:
        context.getBean(EmbeddedStore).close()

        then:
        hook(update(2, 4004, TEXT)) == 503
        !log.list.any { it.formattedMessage.contains(TEXT) }

        when: 'it comes back with the process'
        context.close()
        open()

        then:
        eventually.eventually { assert waiting() == 0 && heard(4004) == ['zzqx prima'] }
    }

    def "what is being answered when the process is told to end is answered by the next one, and calls no operator"() {
        given:
        def chats = (5001..5300)

        when: 'it is told so while most of them wait'
        assert together(chats.collect { chat -> { -> hook(update(chat, chat, 'zzqx')) } }).every { it == 200 }
        boolean waited = waiting() > 0
        context.close()

        then:
        waited
        log.list.findAll { it.level.toString() == 'ERROR' }*.formattedMessage == []

        when:
        open()

        then:
        eventually.eventually { assert waiting() == 0 }
        chats.every { heard(it) == ['zzqx'] && conversation(it).floor().bot() }
    }

    private int hook(String body, String secret = SECRET) {
        http.send(HttpRequest.newBuilder(server.URI.resolve('/hooks/telegram')).header('Content-Type', 'application/json')
            .header('X-Telegram-Bot-Api-Secret-Token', secret).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.discarding()).statusCode()
    }

    private static List<Integer> together(List<Closure<Integer>> requests) {
        def gate = new CountDownLatch(1)
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            List<Future<Integer>> answers = requests.collect { request -> threads.submit({ gate.await(); request() } as java.util.concurrent.Callable<Integer>) }
            gate.countDown()
            answers*.get()
        }
    }

    static String update(int id, int chat, String text) {
        """{"update_id":$id,"message":{"message_id":${100 + id},"date":1795000000,"text":"$text","chat":{"id":$chat,"type":"private",
            "first_name":"Anna"},"from":{"id":$chat,"is_bot":false,"first_name":"Anna","language_code":"it"}}}"""
    }

    private Conversation conversation(int chat) {
        context.getBean(Conversations).of(context.getBean(Addresses).find(new Urn('telegram', "$chat")).get().contact())
    }

    private List<String> heard(int chat) {
        def address = context.getBean(Addresses).find(new Urn('telegram', "$chat")).orElse(null)
        if (address == null) {
            return []
        }
        Conversations conversations = context.getBean(Conversations)
        Conversation conversation = conversations.of(address.contact())
        int before = conversation.latest() ? conversation.latest().first().number() - 1 : 0
        def pages = (0..<before.intdiv(Conversations.PAGE)).collectMany { conversations.page(address.contact(), it + 1) }
        (pages + conversation.latest()).findAll { it.from() == Message.From.PERSON }*.content()*.text()
    }

    private long waiting() { context.getBean(Inbox).size() }

    private List<Document> all(String name) { context.getBean(Store).collection(name).find().into([]) }
}
