package it.sportello.bots.channels.telegram

import it.sportello.bots.messaging.Attachment
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration

class FilesSpec extends Specification {

    @AutoCleanup
    FakeBotApi telegram = FakeBotApi.start()
    def adapter = new TelegramAdapter(Duration.ofMillis(800), Duration.ofMillis(10))

    byte[] fetch(Attachment attachment, int limit) {
        adapter.fetch(attachment, adapter.configured({ [TELEGRAM_TOKEN: '1:prova', TELEGRAM_API_URL: telegram.url()][it] }).first(), limit)
    }

    static Attachment document(String ref, long size = -1) {
        new Attachment('document', 'application/pdf', 'cv.pdf', size, ref)
    }

    def "a document is fetched whole"() {
        given:
        telegram.file('cv', 'contenuto'.bytes)

        expect:
        new String(fetch(document('cv'), limit)) == 'contenuto'

        where:
        limit << [9, 10, 20_000_000, Integer.MAX_VALUE]
    }

    def "a document over the limit is not, whether Telegram said its size or not"() {
        given:
        telegram.file('cv', 'contenuto'.bytes)

        when:
        fetch(document('cv', size), limit)

        then:
        thrown(IOException)

        where:
        size              | limit
        9                 | 8
        -1                | 8
        21 * 1024 * 1024  | Integer.MAX_VALUE
    }

    def "what Telegram does not give is said without its address: #answer"() {
        given:
        telegram.file('cv', 'contenuto'.bytes).when('getFile', answer)

        when:
        fetch(document('cv'), 100)

        then:
        def problem = thrown(IOException)
        !problem.toString().contains('prova')
        problem.cause == null

        where:
        answer << [FakeAnswer.error(400, 'Bad Request: file is too big'), FakeAnswer.silent(), FakeAnswer.hangsUp(),
                   FakeAnswer.ok('{"file_id":"cv","file_unique_id":"u"}'), FakeAnswer.ok('{"file_id":"cv","file_unique_id":"u","file_path":"x/nowhere"}')]
    }
}
