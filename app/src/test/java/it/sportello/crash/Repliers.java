package it.sportello.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** People who write while the service dies and comes back, with a provider's patience: each update again until it is taken. */
final class Repliers implements Runnable {

    /** @param chat who wrote; @param text found nowhere else */
    record Written(int chat, String text) {
    }

    private final ToIntFunction<String> hook;
    private final Random random;
    private final int people;
    private final long seconds;
    private final List<Written> acknowledged = new ArrayList<>();
    private volatile boolean enough;

    /** @param hook tells the status of an update; @param seconds of the service's clock now */
    Repliers(ToIntFunction<String> hook, long seed, int people, long seconds) {
        this.hook = hook;
        this.random = new Random(seed);
        this.people = people;
        this.seconds = seconds;
    }

    @Override
    public void run() {
        for (int n = 0; n < people && !enough; n++) {
            // one in five writes once more
            write(n, Filled.FIRST_CHAT + n, "zzqx " + n);
            if (random.nextInt(5) == 0) {
                write(n + people, Filled.FIRST_CHAT + n, "zzqx " + (n + people));
            }
            pause(300 + random.nextInt(600));
        }
    }

    private void write(int number, int chat, String text) {
        String update = """
                {"update_id":%d,"message":{"message_id":%d,"date":%d,"text":"%s","chat":{"id":%d,"type":"private","first_name":"Anna"},
                "from":{"id":%d,"is_bot":false,"first_name":"Anna","language_code":"it"}}}"""
                .formatted(900_000 + number, 10_000 + number, seconds, text, chat, chat);
        while (hook.applyAsInt(update) != 200) {
            pause(100);
        }
        synchronized (acknowledged) {
            acknowledged.add(new Written(chat, text));
        }
    }

    void enough() {
        enough = true;
    }

    List<Written> acknowledged() {
        synchronized (acknowledged) {
            return List.copyOf(acknowledged);
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
