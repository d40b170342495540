package it.sportello.office.links

import com.sun.net.httpserver.HttpServer

import java.util.concurrent.CopyOnWriteArrayList

/** A program that is told things: answers as it is bid, and keeps what it took. */
class OtherSide implements AutoCloseable {

    final HttpServer server = HttpServer.create(new InetSocketAddress('localhost', 0), 0)
    final List<Map> asked = new CopyOnWriteArrayList<>()
    volatile int answers = 200

    OtherSide() {
        server.createContext('/') { exchange ->
            asked << [path: exchange.requestURI.path, status: answers, body: new String(exchange.requestBody.readAllBytes(), 'UTF-8'),
                      headers: exchange.requestHeaders.collectEntries { [it.key.toLowerCase(), it.value.first()] }]
            if (answers == 302) {
                exchange.responseHeaders.add('Location', '/altrove')
            }
            exchange.sendResponseHeaders(answers, -1)
            exchange.close()
        }
        server.start()
    }

    String getUrl() { "http://localhost:${server.address.port}/avvisi" }

    /** What it took, in the order in which it came. */
    List<Map> getTook() { asked.findAll { it.status == 200 } }

    @Override
    void close() { server.stop(0) }
}
