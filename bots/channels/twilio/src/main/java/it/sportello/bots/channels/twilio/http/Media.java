package it.sportello.bots.channels.twilio.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Bytes of what a person enclosed. The address came in a signed hook and is followed all the same only to hosts we know:
 * the API, with our credentials; the store it redirects to, without them.
 */
public final class Media {

    private static final int REDIRECTS = 3;
    private static final URI TWILIO = URI.create("https://api.twilio.com");

    private final HttpClient http;
    private final Duration patience;

    public Media(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /** @throws IOException when it is not given, lies elsewhere, or is over {@code limit} bytes */
    public byte[] fetch(String address, Account account, int limit) throws IOException {
        if (!account.complete()) {
            throw new IOException("line without credentials");
        }
        URI api = account.api() == null ? TWILIO : account.api();
        URI place = place(address, api);
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            boolean ours = sameHost(place, api);
            if (!ours && !store(place)) {
                throw new IOException("media at an unknown host");
            }
            HttpResponse<byte[]> response = get(place, ours ? account.authorization() : null, limit);
            if (response.statusCode() == 200) {
                return response.body();
            }
            String next = response.headers().firstValue("Location").orElse(null);
            if (response.statusCode() / 100 != 3 || next == null) {
                throw new IOException("media answered " + response.statusCode());
            }
            place = place.resolve(place(next, api));
        }
        throw new IOException("media redirects without end");
    }

    private HttpResponse<byte[]> get(URI place, String authorization, int limit) throws IOException {
        HttpRequest.Builder call = HttpRequest.newBuilder(place).timeout(patience).GET();
        if (authorization != null) {
            call.header("Authorization", authorization);
        }
        try {
            return OneAttempt.within(patience, http.sendAsync(call.build(),
                    info -> new LimitedBody(info.statusCode() == 200 ? limit : 64 * 1024)));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Twilio's own host becomes the configured one, so that a line on another base fetches there too. */
    private static URI place(String address, URI api) throws IOException {
        try {
            URI place = URI.create(address);
            return sameHost(place, TWILIO) && !sameHost(api, TWILIO) ? api.resolve(place.getRawPath()) : place;
        } catch (IllegalArgumentException notAnAddress) {
            throw new IOException("not an address");
        }
    }

    private static boolean sameHost(URI one, URI other) {
        return other.getScheme().equalsIgnoreCase(one.getScheme()) && other.getRawAuthority().equalsIgnoreCase(one.getRawAuthority());
    }

    /** Where the API redirects to: always https, on Twilio's content network or its bucket. */
    private static boolean store(URI place) {
        String host = place.getHost();
        return "https".equals(place.getScheme()) && place.getPort() == -1 && place.getUserInfo() == null && host != null
                && (host.endsWith(".twiliocdn.com")
                || host.equals("s3-external-1.amazonaws.com") && place.getPath().startsWith("/media.twiliocdn.com/"));
    }
}
