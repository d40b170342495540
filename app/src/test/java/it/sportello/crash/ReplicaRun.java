package it.sportello.crash;

import it.sportello.bots.channels.telegram.FakeBotApi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Two processes over one store, a broadcast, people who write to either; in the middle the one that sends is killed. */
final class ReplicaRun {

    private final Path folder;
    private final int people;
    private final long seed;

    ReplicaRun(Path folder, int people, long seed) {
        this.folder = folder;
        this.people = people;
        this.seed = seed;
    }

    /**
     * @param findings what is in the store, held against what people received
     * @param arrivals when each message reached the provider, in nanoseconds
     * @param before   how many had when one was killed
     */
    record Outcome(Findings findings, List<Long> arrivals, int before) {
    }

    Outcome run() throws IOException, InterruptedException {
        try (FakeBotApi fake = FakeBotApi.start()) {
            String broadcast;
            Repliers repliers;
            int before;
            try (Engine engine = Engine.over(folder.resolve("store"))) {
                Map<String, String> settings = new HashMap<>(Map.of("SPORTELLO_MODE", "test", "TELEGRAM_TOKEN", "700000001:prova",
                        "TELEGRAM_MODE", "webhook", "TELEGRAM_SECRET", Service.SECRET, "TELEGRAM_API_URL", fake.url(),
                        "PUBLIC_URL", "https://sportello.example.it", "MONGODB_URI", engine.address()));
                broadcast = Filled.withBroadcast(folder, settings, people);
                Service one = new Service(Files.createDirectory(folder.resolve("one")), settings);
                Service two = new Service(Files.createDirectory(folder.resolve("two")), settings);
                try {
                    one.start();
                    two.start();
                    one.ready();
                    two.ready();
                    AtomicInteger turn = new AtomicInteger();
                    repliers = new Repliers(update -> turn.getAndIncrement() % 2 == 0 ? first(one, two, update) : first(two, one, update),
                            seed, people, System.currentTimeMillis() / 1_000);
                    Thread writing = Thread.ofVirtual().start(repliers);
                    before = until(fake, people / 3);
                    one.kill();
                    until(fake, people);
                    repliers.enough();
                    writing.join();
                    untilQuiet(fake);
                } finally {
                    one.stop();
                    two.stop();
                }
            }
            return new Outcome(Findings.in(folder, broadcast, fake, repliers.acknowledged()),
                    fake.sent().stream().map(FakeBotApi.Sent::nanos).sorted().toList(), before);
        }
    }

    /** As a proxy does: who does not answer is passed over. */
    private static int first(Service one, Service other, String update) {
        int status = one.hook(update);
        return status == 200 ? status : other.hook(update);
    }

    private static int until(FakeBotApi fake, int many) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        int reached = 0;
        while (reached < many && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(200);
            reached = (int) fake.sent().stream().filter(sent -> sent.text().startsWith(Filled.TEXT)).count();
        }
        return reached;
    }

    private static void untilQuiet(FakeBotApi fake) throws InterruptedException {
        int before = -1;
        while (before != fake.sent().size()) {
            before = fake.sent().size();
            TimeUnit.SECONDS.sleep(12);
        }
    }
}
