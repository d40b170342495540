package it.sportello.crash;

import it.sportello.bots.channels.telegram.FakeBotApi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One broadcast, people who write meanwhile, and a service that is killed again and again. The lines keep their limits: so the
 * broadcast lasts long enough to be hit, and what is in flight is what would be in flight for real.
 */
public final class CrashRun {

    /** A window of three for each of four chunks at thirty a second. */
    static final int IN_FLIGHT = 12;
    private static final int LONGEST_LIFE = 6_000;
    private static final Duration QUIET = Duration.ofSeconds(12);

    private final Path folder;
    private final int people;
    private final int kills;
    private final Random random;
    private final FakeBotApi fake = FakeBotApi.start();

    public CrashRun(Path folder, int people, int kills, long seed) {
        this.folder = folder;
        this.people = people;
        this.kills = kills;
        this.random = new Random(seed);
    }

    public Findings run() throws InterruptedException {
        try (fake) {
            fake.when(call -> call.method().equals("sendmessage"), call -> {
                delay();
                return null;
            });
            Map<String, String> settings = Map.of("SPORTELLO_MODE", "test", "TELEGRAM_TOKEN", "700000001:prova",
                    "TELEGRAM_MODE", "webhook", "TELEGRAM_SECRET", Service.SECRET, "TELEGRAM_API_URL", fake.url(),
                    "PUBLIC_URL", "https://sportello.example.it");
            String broadcast = Filled.withBroadcast(folder, settings, people);
            Service service = new Service(folder, settings);
            Repliers repliers = new Repliers(service::hook, random.nextLong(), people, seconds());
            Thread writing = Thread.ofVirtual().start(repliers);
            killAgainAndAgain(service);
            service.start();
            service.ready();
            untilAllReached();
            repliers.enough();
            writing.join();
            untilQuiet();
            service.stop();
            return Findings.in(folder, broadcast, fake, repliers.acknowledged());
        }
    }

    private void killAgainAndAgain(Service service) throws InterruptedException {
        long starts = 1_000;
        for (int n = 0; n < kills; n++) {
            service.start();
            if (random.nextInt(5) == 0) {
                TimeUnit.MILLISECONDS.sleep(random.nextLong(starts));
            } else {
                starts = Math.max(1_000, service.ready().toMillis());
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE));
            }
            service.kill();
        }
    }

    private void untilAllReached() throws InterruptedException {
        long before = -1;
        long now;
        while ((now = reached()) < people && now != before) {
            before = now;
            TimeUnit.SECONDS.sleep(QUIET.toSeconds());
        }
    }

    private long reached() {
        return fake.sent().stream().filter(sent -> sent.text().startsWith(Filled.TEXT)).map(FakeBotApi.Sent::chat).distinct().count();
    }

    private void untilQuiet() throws InterruptedException {
        int before = -1;
        while (before != fake.sent().size()) {
            before = fake.sent().size();
            TimeUnit.SECONDS.sleep(QUIET.toSeconds());
        }
    }

    private static void delay() {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(20, 120));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The service's clock only runs ahead of ours: what a provider dates now, it heard a while ago. */
    private static long seconds() {
        return System.currentTimeMillis() / 1_000;
    }

    /** For a look: {@code java ... it.sportello.crash.CrashRun <folder> <people> <kills> [<seed>]}. */
    public static void main(String[] args) throws Exception {
        long seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
        Findings found = new CrashRun(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), seed).run();
        System.out.println("seed " + seed + ": " + found);
        System.exit(found.wrong().isEmpty() ? 0 : 1);
    }
}
