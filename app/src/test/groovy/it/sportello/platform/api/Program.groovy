package it.sportello.platform.api

import com.fasterxml.jackson.databind.ObjectMapper
import it.sportello.Desk

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration

/** Another body's program: asks the API with a key, and reads JSON. */
class Program {

    private static final HttpClient CLIENT = HttpClient.newHttpClient()

    final URI base
    final String key

    Program(URI base, String key) {
        this.base = base
        this.key = key
    }

    /** With a key of its own. */
    static Program with(Desk desk, List<String> scopes, List<String> offices = []) {
        new Program(desk.url, desk.bean(ApiClients).open('Programma di prova', scopes, offices).key())
    }

    Reply get(String path, Map<String, String> headers = [:]) { ask('GET', path, null, headers) }

    Reply post(String path, Object body, Map<String, String> headers = [:]) { ask('POST', path, body, headers) }

    Reply put(String path, Object body, Map<String, String> headers = [:]) { ask('PUT', path, body, headers) }

    Reply ask(String method, String path, Object body, Map<String, String> headers = [:]) {
        def text = body == null ? null : body instanceof CharSequence ? body.toString() : new ObjectMapper().writeValueAsString(body)
        def request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30))
                .method(method, text == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(text))
        def all = (text == null ? [:] : ['Content-Type': 'application/json']) + (key ? [Authorization: "Bearer $key".toString()] : [:]) + headers
        all.each { request.header(it.key, it.value) }
        def response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString())
        new Reply(response.statusCode(), response.body(), response.headers().map())
    }

    static class Reply {
        final int status
        final String text
        final Map<String, List<String>> headers

        Reply(int status, String text, Map<String, List<String>> headers) {
            this.status = status
            this.text = text
            this.headers = headers
        }

        def getJson() { new ObjectMapper().readValue(text, Map) }

        String header(String name) { headers.find { it.key.equalsIgnoreCase(name) }?.value?.first() }

        boolean isProblem() { header('content-type')?.startsWith('application/problem+json') && json.status == status && json.title }
    }
}
