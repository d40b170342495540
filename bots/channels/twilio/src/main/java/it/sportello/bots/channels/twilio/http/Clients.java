package it.sportello.bots.channels.twilio.http;

import com.twilio.http.TwilioRestClient;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SDK's clients, one an account and purpose, over one pool of connections. */
public final class Clients {

    private final HttpClient http;
    private final Duration connect;
    private final Duration patience;
    private final Map<Account, TwilioRestClient> quick = new ConcurrentHashMap<>();
    private final Map<Account, TwilioRestClient> full = new ConcurrentHashMap<>();

    /** @param patience what a send may take in all: a fifth to connect, and when it needs a content first, a third for that */
    public Clients(Duration patience) {
        this.patience = patience;
        this.connect = patience.dividedBy(5);
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** For sends and probes. */
    public TwilioRestClient of(Account account) {
        return full.computeIfAbsent(account, any -> client(any, patience.multipliedBy(2).dividedBy(3)));
    }

    /** For what comes before a send, so that both together stay within its patience. */
    public TwilioRestClient quick(Account account) {
        return quick.computeIfAbsent(account, any -> client(any, patience.dividedBy(3)));
    }

    public HttpClient http() {
        return http;
    }

    private TwilioRestClient client(Account account, Duration limit) {
        return new TwilioRestClient.Builder(account.sid(), account.token())
                .httpClient(new OneAttempt(http, account.api(), limit)).build();
    }
}
