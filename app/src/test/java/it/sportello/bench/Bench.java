package it.sportello.bench;

import it.sportello.bots.channels.telegram.FakeBotApi;
import it.sportello.bots.messaging.Urn;
import it.sportello.crash.CrashRun;
import it.sportello.crash.Filled;
import it.sportello.crash.Findings;
import it.sportello.crash.Service;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What {@code ./sportello bench} runs: the figures of speed and memory, each with its goal, told whether met or missed, and
 * written to {@code target/bench.csv}. {@code --people} tells the office's figures alone, with a million people in the store, which
 * takes minutes, or with {@code --people=1000}; with a part's name, such as {@code load} or {@code answers}, that part alone runs. {@code --long}
 * watches the limits for ten minutes, {@code --crash} kills a hundred times.
 * Service, fake provider and load share this machine's cores, so every figure is worse than on a machine of its own.
 */
public final class Bench {

    static final String SECRET = "segreto_di_prova";
    private static final int TELEGRAM_PER_SECOND = 30;
    private static final int WHATSAPP_PER_SECOND = 80;

    private final List<Figure> figures = new ArrayList<>();

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        List<String> asked = Arrays.asList(args);
        if (asked.contains("--crash")) {
            long seed = System.nanoTime();
            System.out.println("seed " + seed);
            Findings found = new CrashRun(Files.createTempDirectory("sportello-crash"), 10_000, 100, seed).run();
            System.out.println(found);
            System.exit(found.wrong().isEmpty() ? 0 : 1);
        }
        String machine = "%d cores, load %.1f, %s, Java %s".formatted(Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), System.getProperty("os.arch"),
                Runtime.version());
        System.out.println(machine);
        Bench bench = new Bench();
        PeopleBench office = new PeopleBench(bench::add);
        AnswersBench answers = new AnswersBench(bench::add);
        int people = asked.stream().filter(one -> one.startsWith("--people")).findFirst()
                .map(one -> one.contains("=") ? Integer.parseInt(one.substring(one.indexOf('=') + 1)) : PeopleBench.MANY).orElse(0);
        List<String> named = asked.stream().filter(one -> !one.startsWith("--")).toList();
        List<String> only = named.isEmpty() && people > 0 ? List.of("load", "journal") : named;
        for (Part part : List.of(new Part("ready", bench::ready), new Part("preview", bench::preview),
                new Part("hook", bench::hook), new Part("dispatch", bench::dispatch),
                new Part("limits", () -> bench.limits(asked.contains("--long") ? 600 : 60)),
                new Part("answers", answers::measure),
                new Part("load", () -> office.load(people == 0 ? PeopleBench.LISTED : Math.min(people, PeopleBench.LISTED))),
                new Part("journal", () -> office.journal(people == 0 ? 10_000 : Math.min(people, 10_000))))) {
            if (only.isEmpty() || only.contains(part.name())) {
                bench.run(part);
            }
        }
        if (people > 0) {
            bench.run(new Part("people", () -> office.page(people)));
        }
        bench.write(machine);
        System.exit(0);
    }

    private record Part(String name, Measuring measure) {
    }

    private interface Measuring {
        void measure() throws Exception;
    }

    private void run(Part part) {
        try {
            part.measure().measure();
        } catch (Exception fault) {
            figures.add(new Figure(part.name() + " not measured: " + fault, Double.NaN, "", 0, true, Double.NaN, ""));
            System.out.println(part.name() + " not measured: " + fault);
        }
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.out.println(figure.line());
    }

    /** As {@code ./sportello demo} starts it. */
    private void ready() throws Exception {
        Path folder = Files.createTempDirectory("sportello-demo");
        List<String> command = new ArrayList<>(List.of(System.getProperty("sportello.jvm").strip().split("\\s+")));
        command.addAll(List.of("-jar", System.getProperty("sportello.jar")));
        Service service = new Service(folder, Map.of("SPORTELLO_MODE", "demo"), command);
        service.start();
        service.ready();
        service.stop();
        service.start();
        Duration ready = service.ready();
        add(Figure.atMost("ready on the filled demo store", ready.toMillis() / 1e3, "s", 5, "second start, the jar as users start it"));
        TimeUnit.SECONDS.sleep(10);
        String resident = Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS")).findFirst().orElse("0").replaceAll("\\D", "");
        add(Figure.stated("idle resident memory", Long.parseLong(resident) / 1024.0, "MB", "as users start it"));
        service.stop();
    }

    /** By filter, which reads the contacts as the subscribers' audience does; memory is what the heap grew by, unswept. */
    private void preview() throws Exception {
        try (Desk desk = new Desk(false, 10_000)) {
            preview(desk, "10,000");
            Filled.people(desk.context, 10_000, 100_000);
            add(Figure.atMost("preview of 100,000", preview(desk, "100,000"), "s", 2, "audience by filter, not by subscription"));
        }
    }

    private double preview(Desk desk, String people) throws Exception {
        Filled.draft(desk.context, null);
        Peak peak = Peak.of(() -> Filled.draft(desk.context, null));
        add(Figure.stated("heap growth while previewing " + people, peak.megabytes(), "MB", "garbage included"));
        return peak.seconds();
    }

    private void hook() throws Exception {
        try (Desk desk = new Desk(false, 0)) {
            desk.perSecond("/bench/floor", 1, 500);
            desk.perSecond("/hooks/telegram", 8_000_000, 500);
            double floor = desk.perSecond("/bench/floor", 1_000, 2_000);
            double ours = desk.perSecond("/hooks/telegram", 8_100_000, 2_000);
            add(new Figure("webhook to stored acknowledgement", ours, "requests/s", floor / 2, false, floor,
                    "32 at once, the turns they cause run beside"));
        }
    }

    private void dispatch() throws Exception {
        try (Desk desk = new Desk(false, 10_000)) {
            desk.broadcast();
            List<Double> replies = replies(desk, 100);
            desk.untilBulk(10_000, 120);
            List<Long> sent = desk.bulk();
            double seconds = (sent.getLast() - sent.getFirst()) / 1e9;
            add(new Figure("dispatch with limits off", sent.size() / seconds, "messages/s", 1_000, false, Double.NaN,
                    sent.size() + " of 10,000, replies beside"));
            add(Figure.atMost("reply p95 during it", p95(replies), "ms", 300, "hook received to provider called, 100 people"));
        }
    }

    /** One broadcast to the readers of three senders, each with more of them than it can serve in the time. */
    private void limits(int seconds) throws Exception {
        int served = seconds + 30;
        try (Desk desk = new Desk(true, served * TELEGRAM_PER_SECOND)) {
            Filled.people(desk.context, "whatsapp", n -> new Urn("whatsapp", "+39333%07d".formatted(n)), 0, served * WHATSAPP_PER_SECOND);
            Filled.people(desk.context, "sms", n -> new Urn("tel", "+39334%07d".formatted(n)), 0, served * Desk.SMS_PER_SECOND);
            desk.broadcast();
            desk.untilBulk(1, 60);
            List<Double> replies = replies(desk, 100);
            long left = seconds - (System.nanoTime() - desk.bulk().getFirst()) / 1_000_000_000L;
            TimeUnit.SECONDS.sleep(Math.max(0, left));
            pace("Telegram", desk.fake.sent().stream().map(FakeBotApi.Sent::nanos).sorted().toList(), TELEGRAM_PER_SECOND, seconds);
            pace("WhatsApp", desk.arrived("whatsapp"), WHATSAPP_PER_SECOND, seconds);
            pace("SMS", desk.arrived("tel"), Desk.SMS_PER_SECOND, seconds);
            add(Figure.atMost("reply p95 at the limits", p95(replies), "ms", 300, "three senders at their limits, 100 people on Telegram"));
        }
    }

    private void pace(String sender, List<Long> arrived, int limit, int seconds) {
        add(Figure.atMost("most in any second at the limits: " + sender, Busiest.second(arrived), sender.equals("SMS") ? "segments" : "messages",
                limit, seconds + " s, " + arrived.size() + " in all"));
    }

    /** Milliseconds from each hook's departure to the first answer that reaches the provider. */
    private static List<Double> replies(Desk desk, int people) throws InterruptedException {
        long[] began = new long[people];
        for (int n = 0; n < people; n++) {
            int chat = 9_000_000 + n;
            began[n] = System.nanoTime();
            Thread.ofVirtual().start(() -> desk.hook("/hooks/telegram", chat));
            TimeUnit.MILLISECONDS.sleep(500);
        }
        TimeUnit.SECONDS.sleep(3);
        List<FakeBotApi.Sent> sent = desk.fake.sent();
        List<Double> took = new ArrayList<>();
        for (int n = 0; n < people; n++) {
            String chat = Integer.toString(9_000_000 + n);
            double first = sent.stream().filter(one -> one.chat().equals(chat)).mapToLong(FakeBotApi.Sent::nanos).min().orElse(Long.MAX_VALUE);
            took.add((first - began[n]) / 1e6);
        }
        return took;
    }

    static double p95(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }

    private void write(String machine) throws Exception {
        List<String> lines = new ArrayList<>(List.of("# " + machine, "figure,value,unit,goal,floor,ratio,verdict,note"));
        figures.forEach(figure -> lines.add(figure.csv()));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/bench.csv"), lines);
        long missed = figures.stream().filter(figure -> figure.verdict().equals("MISSED")).count();
        System.out.println(missed == 0 ? "every goal met" : missed + " goals missed");
    }
}
