package it.sportello.crash;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The real process over one folder: started, killed, started again. What it says goes to {@code service.log} in the folder. */
public final class Service {

    static final String SECRET = "segreto_di_prova";

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Map<String, String> settings;
    private final List<String> command;
    private final int port;
    private volatile Process process;

    /** From the classes as they are: to be killed again and again. @param settings by the names of the environment */
    public Service(Path folder, Map<String, String> settings) {
        this(folder, settings, List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), "it.sportello.Application"));
    }

    /** @param command what follows {@code java} */
    public Service(Path folder, Map<String, String> settings, List<String> command) {
        this.folder = folder;
        this.settings = settings;
        this.command = command;
        this.port = free();
    }

    public void start() {
        ProcessBuilder builder = new ProcessBuilder(java(command.toArray(String[]::new)));
        // the run of the specs may have a store of its own
        builder.environment().remove("MONGODB_URI");
        builder.environment().putAll(settings);
        builder.environment().put("SPORTELLO_DATA", folder.toString());
        builder.environment().put("SPORTELLO_PORT", Integer.toString(port));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("service.log").toFile()));
        try {
            process = builder.start();
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }

    /** Runs a command of the console over the folder to its end. @return what it said */
    public static String console(Path folder, String command, String... args) throws IOException, InterruptedException {
        List<String> whole = java("-cp", classPath(), command);
        whole.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().remove("MONGODB_URI");
        builder.environment().put("SPORTELLO_DATA", folder.toString());
        Process running = builder.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return said;
    }

    /** @return how long it took to be healthy, counted from now */
    public Duration ready() throws InterruptedException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            if (status(HttpRequest.newBuilder(uri("/health")).timeout(Duration.ofSeconds(5)).build()) == 200) {
                return Duration.ofNanos(System.nanoTime() - began);
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended by itself, see " + folder.resolve("service.log"));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("not ready, see " + folder.resolve("service.log"));
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM: it ends in its own way. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    public long pid() {
        return process.pid();
    }

    /** @return the status, or 0 when nobody answered */
    public int hook(String update) {
        return hook(update, SECRET);
    }

    int hook(String update, String secret) {
        return status(HttpRequest.newBuilder(uri("/hooks/telegram")).timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json").header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(update)).build());
    }

    private static int status(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static List<String> java(String... arguments) {
        List<String> whole = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        whole.addAll(List.of(arguments));
        return whole;
    }

    /** What the service runs with: this run's class path without anything of the specs. */
    private static String classPath() {
        List<String> entries = Arrays.stream(classPathOfSpecs().split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar")).toList();
        return entries.stream().collect(Collectors.joining(File.pathSeparator));
    }

    static String classPathOfSpecs() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }
}
