package it.sportello.bots.channels.twilio.http;

import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.HttpMethod;
import com.twilio.http.HttpUtility;
import com.twilio.http.Request;
import com.twilio.http.Response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The SDK's calls, made once each. Its own client would make them up to three times after a 5xx, which sends a message
 * twice, waits thirty seconds whatever it is told, and knows no other address than Twilio's.
 */
final class OneAttempt extends com.twilio.http.HttpClient {

    private static final int LONGEST = 1 << 20;

    private final HttpClient http;
    private final URI base;
    private final Duration limit;

    /** @param base replaces scheme, host and port of every call, unless it is {@code null} */
    OneAttempt(HttpClient http, URI base, Duration limit) {
        this.http = http;
        this.base = base;
        this.limit = limit;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    /**
     * @throws Refused              for an answer that is no success
     * @throws UncheckedIOException without an answer; its cause is a {@link java.net.ConnectException} when nothing left
     */
    @Override
    public Response makeRequest(Request request) {
        HttpResponse<byte[]> response = within(limit, http.sendAsync(translated(request), info -> new LimitedBody(LONGEST)));
        if (response.statusCode() >= 300) {
            throw new Refused(response.statusCode(), response.body(), response.headers().firstValue("Retry-After").orElse(""));
        }
        return new Response(new ByteArrayInputStream(response.body()), response.statusCode());
    }

    private HttpRequest translated(Request request) {
        HttpRequest.Builder call = HttpRequest.newBuilder(rebased(URI.create(request.constructURL().toString()))).timeout(limit)
                .header("Accept", "application/json")
                .header("User-Agent", HttpUtility.getUserAgentString(request.getUserAgentExtensions()));
        if (request.requiresAuthentication()) {
            call.header("Authorization", request.getAuthString());
        }
        if (request.getMethod() == HttpMethod.GET) {
            return call.GET().build();
        }
        boolean json = request.getContentType() == ContentType.JSON;
        return call.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .method(request.getMethod().name(), BodyPublishers.ofString(json ? request.getBody() : request.encodeFormBody()))
                .build();
    }

    private URI rebased(URI called) {
        String query = called.getRawQuery() == null ? "" : "?" + called.getRawQuery();
        return base == null ? called : base.resolve(called.getRawPath() + query);
    }

    /** The client's own timeout ends with the headers: this one covers the body as well. */
    static <T> T within(Duration limit, CompletableFuture<T> call) {
        try {
            return call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new UncheckedIOException(failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause()));
        } catch (TimeoutException late) {
            call.cancel(true);
            throw new UncheckedIOException(new HttpTimeoutException("no answer in time"));
        } catch (InterruptedException stopping) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted"));
        }
    }
}
