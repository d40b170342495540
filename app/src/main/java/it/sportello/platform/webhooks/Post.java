package it.sportello.platform.webhooks;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** One event on its way out: ten seconds, no redirects, and nothing of the answer is read but its status. */
@Singleton
class Post {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final SafeAddress safe;
    private final Signature signature;
    private final InstantSource clock;

    Post(SafeAddress safe, Signature signature, InstantSource clock) {
        this.safe = safe;
        this.signature = signature;
        this.clock = clock;
    }

    /** @return why it was not taken, for staff; empty when it was */
    Optional<String> send(Subscription to, Outbox.Waiting event) throws InterruptedException {
        Optional<String> refused = safe.refuses(to.url());
        if (refused.isPresent()) {
            return refused;
        }
        long second = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(to.url())).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("User-Agent", "Sportello")
                .header("webhook-id", event.event()).header("webhook-timestamp", String.valueOf(second))
                .header("webhook-signature", signature.of(to.id(), event.event(), second, event.body()))
                .POST(HttpRequest.BodyPublishers.ofString(event.body())).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode() / 100 == 2 ? Optional.empty() : Optional.of("Risponde " + answer.statusCode() + ".");
        } catch (HttpTimeoutException slow) {
            return Optional.of("Non risponde entro dieci secondi.");
        } catch (IOException away) {
            return Optional.of("Non si raggiunge.");
        }
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
