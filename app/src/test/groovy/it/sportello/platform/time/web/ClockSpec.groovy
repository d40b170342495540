package it.sportello.platform.time.web

import com.mongodb.client.MongoClient
import io.micronaut.core.type.Argument
import io.micronaut.http.HttpRequest
import io.micronaut.http.client.HttpClient
import io.micronaut.http.client.exceptions.HttpClientResponseException
import io.micronaut.runtime.server.EmbeddedServer
import it.sportello.platform.PlatformContext
import it.sportello.platform.due.Due
import it.sportello.platform.due.DueHandler
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.CopyOnWriteArrayList

class ClockSpec extends Specification {

    @TempDir
    Path data

    def "in a demo the clock can be moved, and what falls due is done"() {
        given:
        def done = new CopyOnWriteArrayList<String>()
        def context = PlatformContext.start('demo', data)
        context.registerSingleton(DueHandler, new Noting(done))
        def server = context.getBean(EmbeddedServer).start()
        def client = server.applicationContext.createBean(HttpClient, server.URL).toBlocking()
        def before = server.applicationContext.getBean(InstantSource).instant()
        server.applicationContext.getBean(Due).at('reminder', 'a', before + Duration.ofDays(2))

        when:
        def answer = client.retrieve(HttpRequest.POST('/clock', [advance: 'P3D']), Map)

        then:
        Duration.between(before, Instant.parse(answer.now)).toDays() == 3
        Duration.between(before, Instant.parse(client.retrieve(HttpRequest.GET('/clock'), Map).now)).toDays() == 3
        new PollingConditions(timeout: 10).eventually { done == ['a'] }

        when:
        client.exchange(HttpRequest.POST('/clock', [advance: 'soon']))

        then:
        def refused = thrown(HttpClientResponseException)
        refused.status.code == 422

        cleanup:
        server?.close()
    }

    def "a store that does not answer is told by /health with a 503, and nothing more is told"() {
        given:
        def context = PlatformContext.start('production', data)
        def server = context.getBean(EmbeddedServer).start()
        def client = context.createBean(HttpClient, server.URL).toBlocking()

        when:
        context.getBean(MongoClient).close()
        client.exchange(HttpRequest.GET('/health'), Argument.of(Map), Argument.of(Map))

        then:
        def down = thrown(HttpClientResponseException)
        down.status.code == 503
        down.response.getBody(Map).get() == [status: 'DOWN']

        cleanup:
        server?.close()
    }

    def "in production there is no such clock, and the store is healthy"() {
        given:
        def server = PlatformContext.start('production', data).getBean(EmbeddedServer).start()
        def client = server.applicationContext.createBean(HttpClient, server.URL).toBlocking()

        expect:
        client.retrieve('/health', Map) == [status: 'UP']

        when:
        client.exchange('/clock')

        then:
        def refused = thrown(HttpClientResponseException)
        refused.status.code == 404

        cleanup:
        server?.close()
    }

    private static class Noting implements DueHandler {
        private final List<String> done

        Noting(List<String> done) { this.done = done }

        @Override
        String kind() { 'reminder' }

        @Override
        void handle(String ref) { done << ref }
    }
}
