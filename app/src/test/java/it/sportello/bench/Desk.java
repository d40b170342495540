package it.sportello.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import it.sportello.bots.channels.telegram.FakeBotApi;
import it.sportello.bots.channels.twilio.fake.Answer;
import it.sportello.bots.channels.twilio.fake.FakeTwilio;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.crash.Filled;
import it.sportello.talk.broadcasts.running.Steer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A whole service in this process over a fresh folder, with people, and two fake providers beside it. */
final class Desk implements AutoCloseable {

    static final int SMS_PER_SECOND = 10;
    private static final String ACCOUNT = "AC00000000000000000000000000000001";

    final FakeBotApi fake = FakeBotApi.start();
    private final FakeTwilio twilio = FakeTwilio.start(ACCOUNT, "prova");
    private final Map<String, Queue<Long>> arrived = Map.of("whatsapp", new ConcurrentLinkedQueue<>(), "tel", new ConcurrentLinkedQueue<>());
    final ApplicationContext context;
    private final EmbeddedServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    Desk(boolean limits, int people) throws IOException {
        this(limits, people, false);
    }

    /** @param silent without a journal */
    Desk(boolean limits, int people, boolean silent) throws IOException {
        Path folder = Files.createTempDirectory("sportello-bench");
        Map<String, String> settings = new HashMap<>(Map.of("SPORTELLO_MODE", "test", "SPORTELLO_BENCH", "1",
                "TELEGRAM_TOKEN", "700000001:prova", "TELEGRAM_MODE", "webhook", "TELEGRAM_SECRET", Bench.SECRET,
                "TELEGRAM_API_URL", fake.url(), "PUBLIC_URL", "https://sportello.example.it"));
        settings.putAll(Map.of("TWILIO_ACCOUNT_SID", ACCOUNT, "TWILIO_AUTH_TOKEN", "prova", "TWILIO_API_URL", twilio.url().toString(),
                "TWILIO_WHATSAPP_FROM", "+390912345678", "TWILIO_SMS_FROM", "+393331234567",
                "TWILIO_SMS_PER_SECOND", Integer.toString(SMS_PER_SECOND), "TWILIO_WHATSAPP_DAILY", "0"));
        twilio.answers(this::note);
        if (!limits) {
            settings.put("SPORTELLO_LIMITS", "off");
        }
        if (silent) {
            settings.put("SPORTELLO_BENCH_SILENT", "1");
        }
        context = Filled.open(folder, settings);
        Filled.workingHours(context);
        Filled.people(context, 0, people);
        server = context.getBean(EmbeddedServer.class).start();
    }

    private Answer note(FakeTwilio.Asked asked) {
        long now = System.nanoTime();
        boolean whatsapp = asked.to().startsWith("whatsapp:");
        int units = whatsapp ? 1 : SmsText.of(asked.body()).segments();
        IntStream.range(0, units).forEach(segment -> arrived.get(whatsapp ? "whatsapp" : "tel").add(now));
        return Answer.take();
    }

    /** When each message (SMS: each segment) reached the other provider, in order. */
    List<Long> arrived(String kind) {
        return arrived.get(kind).stream().sorted().toList();
    }

    /** A broadcast to everyone starts. */
    void broadcast() {
        String id = Filled.draft(context, null);
        Steer steer = context.getBean(Steer.class);
        steer.steer(id, Steer.Wish.START, "anna");
        steer.steer(id, Steer.Wish.APPROVE, "bruno");
    }

    /** Sends a first message of somebody new, and waits for the acknowledgement. */
    void hook(String path, int chat) {
        hook(path, chat, chat, "zzqx " + chat);
    }

    /** Sends a message, and waits for the acknowledgement. @param id of the message */
    void hook(String path, int chat, long id, String text) {
        String update = """
                {"update_id":%d,"message":{"message_id":%d,"date":1795000000,"text":"%s","chat":{"id":%d,"type":"private",
                "first_name":"Anna"},"from":{"id":%d,"is_bot":false,"first_name":"Anna","language_code":"it"}}}"""
                .formatted(id, id % 2_000_000_000, text, chat, chat);
        try {
            int status = http.send(HttpRequest.newBuilder(server.getURI().resolve(path)).header("Content-Type", "application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", Bench.SECRET)
                    .POST(HttpRequest.BodyPublishers.ofString(update)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("status " + status);
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Requests a second, thirty-two at a time. */
    double perSecond(String path, int first, int requests) throws InterruptedException {
        Semaphore together = new Semaphore(32);
        AtomicInteger wrong = new AtomicInteger();
        long began = System.nanoTime();
        for (int n = 0; n < requests; n++) {
            int chat = first + n;
            together.acquire();
            Thread.ofVirtual().start(() -> {
                try {
                    hook(path, chat);
                } catch (RuntimeException refused) {
                    wrong.incrementAndGet();
                } finally {
                    together.release();
                }
            });
        }
        together.acquire(32);
        if (wrong.get() > 0) {
            System.out.println(path + ": " + wrong + " requests refused");
        }
        return requests / ((System.nanoTime() - began) / 1e9);
    }

    /** When each message of the broadcast reached the provider, in order. */
    List<Long> bulk() {
        return fake.sent().stream().filter(sent -> sent.text().startsWith(Filled.TEXT)).map(FakeBotApi.Sent::nanos).sorted().toList();
    }

    /** Waits until so many of the broadcast have arrived, or the patience is over. */
    void untilBulk(int many, long seconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (bulk().size() < many && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Override
    public void close() {
        context.close();
        fake.close();
        twilio.close();
    }
}
