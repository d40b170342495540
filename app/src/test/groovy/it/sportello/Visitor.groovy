package it.sportello

import org.jsoup.Jsoup
import org.jsoup.nodes.Document

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration

/** A browser without a screen: keeps cookies, sends the token of forms, does not follow redirects. */
class Visitor {

    final URI base
    final CookieManager cookies = new CookieManager()
    private final HttpClient client

    Visitor(URI base) {
        this.base = base
        client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build()
    }

    Answer get(String path, Map<String, String> headers = [:]) {
        send(request(path, headers).GET().build())
    }

    /** Sends a form; the values may be lists. {@code csrfToken} is added unless given. */
    Answer post(String path, Map<String, ?> form = [:], Map<String, String> headers = [:]) {
        def all = form.containsKey('csrfToken') ? form : form + [csrfToken: cookie('sportello-csrf') ?: '']
        def body = all.collectMany { key, value -> (value instanceof List ? value : [value]).collect { [key, it] } }
                .collect { pair -> pair.collect { URLEncoder.encode(it.toString(), 'UTF-8') }.join('=') }.join('&')
        send(request(path, ['Content-Type': 'application/x-www-form-urlencoded'] + headers)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build())
    }

    /** Sends a form and goes where the answer leads. */
    Answer follow(String path, Map<String, ?> form = [:]) {
        def sent = post(path, form)
        sent.location ? get(sent.location) : sent
    }

    String cookie(String name) { cookies.cookieStore.cookies.find { it.name == name }?.value }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        def builder = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30))
        (['Accept': 'text/html,application/xhtml+xml'] + headers).each { builder.header(it.key, it.value) }
        builder
    }

    private Answer send(HttpRequest request) {
        def response = client.send(request, HttpResponse.BodyHandlers.ofString())
        new Answer(response.statusCode(), response.body(), response.headers().map())
    }

    static class Answer {
        final int status
        final String text
        final Map<String, List<String>> headers

        Answer(int status, String text, Map<String, List<String>> headers) {
            this.status = status
            this.text = text
            this.headers = headers
        }

        Document getPage() { Jsoup.parse(text) }

        String header(String name) { headers.find { it.key.equalsIgnoreCase(name) }?.value?.first() }

        String getLocation() { header('location') }
    }
}
