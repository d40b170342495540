package it.sportello.platform.web

import io.micronaut.json.JsonMapper
import io.micronaut.context.annotation.Requires
import io.micronaut.http.annotation.Body
import io.micronaut.http.annotation.Controller
import io.micronaut.http.annotation.Get
import io.micronaut.http.annotation.Post
import io.micronaut.http.annotation.Consumes
import io.micronaut.http.annotation.Produces
import io.micronaut.security.annotation.Secured
import it.sportello.Desk
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class ErrorPagesSpec extends Specification {

    @Shared
    @AutoCleanup
    Desk desk = new Desk('spec.name': 'ErrorPagesSpec', 'public.url': 'https://sportello.example')

    def "#path ends in #status with a plain page: #title"() {
        when:
        def answer = desk.visitor().get(path)

        then:
        answer.status == status
        answer.header('content-type').startsWith('text/html')
        answer.page.select('h1').text() == title
        !answer.text.contains('Exception') && !answer.text.contains('segreto') && !answer.text.contains('groovy:')

        where:
        path              | status | title
        '/non-esiste'     | 404    | 'Pagina non trovata'
        '/spec/fault'     | 500    | 'Qualcosa non ha funzionato'
        '/spec/view'      | 500    | 'Qualcosa non ha funzionato'
        '/spec/refused'   | 409    | 'Non si può fare ora'
        '/spec/number/x'  | 400    | 'Dati non validi'
    }

    def "the page of a fault shows the reference under which the log has it"() {
        expect:
        desk.visitor().get('/spec/fault').page.select('main code').text() ==~ /[a-z0-9]{20}/
    }

    def "more than a megabyte is too much, and is said so"() {
        expect:
        desk.visitor().post('/spec/text', [text: 'a' * 1_100_000]).status == 413
        desk.visitor().post('/spec/text', [text: 'a' * 900_000]).status == 200
    }

    def "who asks for JSON does not get a page"() {
        expect:
        with(desk.visitor().get('/non-esiste', [Accept: 'application/json'])) {
            status == 404
            header('content-type').startsWith('application/json')
            !text.contains('<')
        }
    }

    def "a program that fails on #path learns the title and the reference, and nothing we said to ourselves"() {
        when:
        def answer = desk.visitor().get(path, [Accept: 'application/json'])
        def problem = desk.bean(JsonMapper).readValue(answer.text, Map)

        then:
        answer.status == status
        answer.header('content-type').startsWith('application/json')
        problem.keySet() == keys.toSet()
        problem.title == title
        problem.status == status

        where:
        path              | status | title                        || keys
        '/spec/json'      | 500    | 'Qualcosa non ha funzionato' || ['status', 'title', 'reference']
        '/spec/json/x'    | 400    | 'Dati non validi'            || ['status', 'title']
        '/non-esiste'     | 404    | 'Pagina non trovata'         || ['status', 'title']
    }

    def "every answer of #path keeps the browser careful"() {
        when:
        def answer = desk.visitor().get(path)

        then:
        answer.header('content-security-policy').contains("default-src 'self'")
        answer.header('content-security-policy').contains("frame-ancestors 'none'")
        answer.header('x-content-type-options') == 'nosniff'
        answer.header('referrer-policy') == 'same-origin'
        answer.header('strict-transport-security').startsWith('max-age=')

        where:
        path << ['/login', '/', '/non-esiste', '/spec/fault', '/assets/sportello.css', '/health', '/accessibilita']
    }

    @Controller('/spec')
    @Secured('isAnonymous()')
    @Produces('text/html')
    @Requires(property = 'spec.name', value = 'ErrorPagesSpec')
    static class Faulty {

        @Get('/fault')
        String fault() { throw new IllegalStateException('segreto') }

        @Get('/json')
        @Produces('application/json')
        String json() { throw new IllegalStateException('segreto') }

        @Get('/json/{n}')
        @Produces('application/json')
        String jsonNumber(int n) { n }

        @Get('/view')
        Object view() { Pages.page(io.micronaut.http.HttpStatus.OK, 'office/staff/account', [:]) }

        @Get('/refused')
        Object refused() { Pages.refused('Non ora.') }

        @Get('/number/{n}')
        String number(int n) { n }

        @Post('/text')
        @Consumes('application/x-www-form-urlencoded')
        String text(@Body String text) { 'ok' }
    }
}
