package it.sportello.bots.channels.telegram.wire;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One bot's connection to the Bot API. Whatever goes wrong ends in {@link Refused}, which tells no secret. */
public final class Bot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String token;
    private final URI api;
    private final Duration timeout;
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;

    /** @param api base address without a path; @param timeout of every call */
    public Bot(String token, URI api, Duration timeout) {
        this.token = token;
        this.api = api;
        this.timeout = timeout;
        this.http = Wire.client(timeout);
        this.client = new OkHttpTelegramClient(http, token, TelegramUrl.builder()
                .schema(api.getScheme()).host(api.getHost()).port(port(api)).testServer(false).build());
    }

    private static int port(URI api) {
        if (api.getPort() > 0) {
            return api.getPort();
        }
        return "https".equals(api.getScheme()) ? 443 : 80;
    }

    public <T extends Serializable, M extends BotApiMethod<T>> T call(M method) throws Refused {
        return answer(() -> client.executeAsync(method));
    }

    /** Apart, because the library sends this one as a form. */
    public void call(SetWebhook method) throws Refused {
        answer(() -> client.executeAsync(method));
    }

    /** A courtesy to a person's app: it keeps nobody waiting, and may fail unseen. */
    public <T extends Serializable, M extends BotApiMethod<T>> void courtesy(M method) {
        Thread.ofVirtual().start(() -> {
            try {
                call(method);
            } catch (Refused e) {
                LOG.debug("{} was refused: {}", method.getMethod(), e.code());
            }
        });
    }

    /** The number before the colon of a token is the bot's own id. */
    public Long id() {
        String number = token.substring(0, Math.max(0, token.indexOf(':')));
        return number.matches("\\d{1,18}") ? Long.valueOf(number) : null;
    }

    /** Bytes of a file, as {@code getFile} named it. */
    public byte[] download(String path, int limit) throws IOException {
        HttpUrl url = new HttpUrl.Builder().scheme(api.getScheme()).host(api.getHost()).port(port(api))
                .addPathSegment("file").addPathSegment("bot" + token).addPathSegments(path).build();
        byte[] bytes;
        int code;
        try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
            code = response.code();
            bytes = response.body().byteStream().readNBytes(limit + 1);
        } catch (IOException e) {
            throw new IOException("Telegram gave no file: " + e.getClass().getSimpleName());
        }
        if (code != 200 || bytes.length > limit) {
            throw new IOException("Telegram " + code + ", " + bytes.length + " bytes of " + limit);
        }
        return bytes;
    }

    private interface Asked<T> {
        CompletableFuture<T> begin() throws TelegramApiException;
    }

    private <T> T answer(Asked<T> asked) throws Refused {
        try {
            return asked.begin().get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw refused(e.getCause());
        } catch (TelegramApiException e) {
            throw Refused.of(Refused.UNFIT);
        } catch (TimeoutException e) {
            throw Refused.of(Refused.UNANSWERED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.of(Refused.UNANSWERED);
        }
    }

    private static Refused refused(Throwable failure) {
        if (failure instanceof TelegramApiRequestException e && e.getErrorCode() != null) {
            Integer wait = e.getParameters() == null ? null : e.getParameters().getRetryAfter();
            return new Refused(e.getErrorCode(), e.getApiResponse(), wait == null ? null : Duration.ofSeconds(wait));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Wire.NeverSent) {
                return Refused.of(Refused.NEVER_SENT);
            }
        }
        return Refused.of(Refused.UNANSWERED);
    }

    /** Cuts the calls that are under way, a long poll above all. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
