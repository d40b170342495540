package it.sportello.bots.channels.twilio.fake;

import it.sportello.bots.channels.twilio.fake.FakeTwilio.Asked;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What Twilio posts to us: messages of people and receipts, each with a valid signature over the public address. */
public final class FakeHooks implements AutoCloseable {

    private final String account;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong sids = new AtomicLong();
    private volatile URI reach;
    private volatile List<String> automatic = List.of();

    FakeHooks(String account, String token) {
        this.account = account;
        this.token = token;
    }

    /** Posts go to this address, as a proxy would bring them, and are signed over the public one. */
    public void reach(URI behindTheProxy) {
        reach = behindTheProxy;
    }

    /** From now on every message taken is followed by these receipts, in this order: {@code "sent", "delivered"}. */
    public void automatic(String... statuses) {
        automatic = List.of(statuses);
    }

    void taken(Asked asked) {
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        for (String status : automatic) {
            last = last.thenCompose(before -> receipt(asked, status, null));
        }
    }

    /** One receipt, whenever and in whatever order. @return the HTTP status we answered */
    public CompletableFuture<Integer> receipt(Asked asked, String status, String error) {
        Map<String, String> form = new TreeMap<>(Map.of("MessageSid", asked.sid(), "SmsSid", asked.sid(), "MessageStatus", status,
                "SmsStatus", status, "To", asked.to(), "From", asked.from(), "AccountSid", account, "ApiVersion", "2010-04-01"));
        if (error != null) {
            form.put("ErrorCode", error);
        }
        return post(asked.statusCallback(), form);
    }

    /** A person writes. {@code from} and {@code to} as Twilio writes them: {@code whatsapp:+39...}, {@code +39...} for SMS. */
    public CompletableFuture<Integer> says(String publicUrl, String from, String to, String text) {
        return says(publicUrl, from, to, text, Map.of());
    }

    /** The same with more fields, or others ({@code ButtonPayload}, {@code MessageSid} of an earlier one...). */
    public CompletableFuture<Integer> says(String publicUrl, String from, String to, String text, Map<String, String> more) {
        String sid = "SMfa" + String.format("%030x", sids.incrementAndGet());
        Map<String, String> form = new TreeMap<>(Map.of("MessageSid", sid, "SmsMessageSid", sid, "From", from, "To", to, "Body", text,
                "NumMedia", "0", "NumSegments", "1", "SmsStatus", "received", "AccountSid", account, "ApiVersion", "2010-04-01"));
        if (from.startsWith("whatsapp:")) {
            form.put("MessageType", "text");
            form.put("ProfileName", "Persona di prova");
        }
        form.putAll(more);
        return post(publicUrl + "/hooks/twilio", form);
    }

    private CompletableFuture<Integer> post(String address, Map<String, String> form) {
        String text = form.entrySet().stream().map(field -> field.getKey() + field.getValue()).collect(Collectors.joining());
        String body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        URI called = URI.create(address);
        URI target = reach == null ? called : reach.resolve(called.getRawPath() + (called.getRawQuery() == null ? "" : "?" + called.getRawQuery()));
        HttpRequest request = HttpRequest.newBuilder(target).header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "TwilioProxy/1.1").header("X-Twilio-Signature", signature(address + text))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
