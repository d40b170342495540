package it.sportello.crash;

import it.sportello.platform.store.embedded.EmbeddedStore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The embedded engine in a process of its own, reached by several Sportellos as a MongoDB would be. */
final class Engine implements AutoCloseable {

    private final Process process;
    private final String address;

    private Engine(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Engine over(Path store) throws IOException {
        Process process = new ProcessBuilder(Service.java("-Xmx512m", "-cp", Service.classPathOfSpecs(), Engine.class.getName(), store.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String address = new BufferedReader(process.inputReader()).readLine();
        return new Engine(process, address + "/sportello");
    }

    String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /** Ends when its input ends: with whoever started it. */
    public static void main(String[] args) throws IOException {
        try (EmbeddedStore engine = EmbeddedStore.in(Path.of(args[0]))) {
            System.out.println(engine.connectionString());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
