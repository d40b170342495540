package it.sportello.bots.channels.telegram.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The HTTP client below the library's. It never repeats a call by itself, tells a call that never left from one whose
 * answer was lost, and turns an answer that is not the Bot API's (a proxy's page, half a body) into one that is: the
 * library waits for ever on some of those.
 */
final class Wire implements Interceptor {

    private static final int AT_ONCE = 1024;
    private static final int IDLE_CONNECTIONS = 64;
    /** Shorter than servers keep an idle connection: a call written to a closed one has an unknown outcome. */
    private static final int IDLE_SECONDS = 20;
    private static final MediaType JSON = MediaType.get("application/json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** No connection was made: nothing was sent. */
    static final class NeverSent extends IOException {
        NeverSent() {
            super("never sent");
        }
    }

    /** @param timeout of a whole call, connection and answer together */
    static OkHttpClient client(Duration timeout) {
        Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("telegram-", 0).factory()));
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout)
                .addInterceptor(new Wire())
                .addNetworkInterceptor(chain -> {
                    chain.request().tag(AtomicBoolean.class).set(true);
                    return chain.proceed(chain.request());
                })
                .build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        AtomicBoolean connected = new AtomicBoolean();
        Request request = chain.request().newBuilder().tag(AtomicBoolean.class, connected).build();
        try {
            Response response = chain.proceed(request);
            return isFile(request) ? response : legible(response);
        } catch (IOException e) {
            if (connected.get()) {
                throw e;
            }
            throw new NeverSent();
        }
    }

    private static boolean isFile(Request request) {
        return "file".equals(request.url().pathSegments().getFirst());
    }

    private static Response legible(Response response) throws IOException {
        byte[] body = response.body().bytes();
        ResponseBody said = isReply(body) ? ResponseBody.create(body, JSON)
                : ResponseBody.create(substitute(response).toString(), JSON);
        return response.newBuilder().body(said).build();
    }

    private static boolean isReply(byte[] body) {
        try {
            JsonNode reply = MAPPER.readTree(body);
            return reply.path("ok").isBoolean()
                    && (reply.get("ok").booleanValue() ? reply.hasNonNull("result") : reply.path("error_code").isInt());
        } catch (IOException e) {
            return false;
        }
    }

    private static ObjectNode substitute(Response response) {
        boolean refused = response.code() >= 300;
        ObjectNode reply = MAPPER.createObjectNode().put("ok", false)
                .put("error_code", refused ? response.code() : Refused.UNANSWERED)
                .put("description", "");
        String wait = response.header("Retry-After", "");
        if (wait.matches("\\d{1,6}")) {
            reply.putObject("parameters").put("retry_after", Integer.parseInt(wait));
        }
        return reply;
    }
}
