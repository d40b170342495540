package it.sportello.bots.channels.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A relay in a bad mood, over real SMTP: says to each command what the spec wants. {@link #SILENCE} says nothing, {@link #CUT} hangs up.
 * GreenMail is the one that behaves.
 */
final class FakeRelay implements AutoCloseable {

    static final String SILENCE = "silence";
    static final String CUT = "cut";
    private static final Map<String, String> WELL = Map.of("CONNECT", "220 relay ESMTP", "EHLO", "250-relay\r\n250 AUTH PLAIN", "AUTH", "235 2.7.0 ok",
            "MAIL", "250 2.1.0 ok", "RCPT", "250 2.1.5 ok", "DATA", "354 go on", ".", "250 2.0.0 queued", "NOOP", "250 ok", "RSET", "250 ok", "QUIT", "221 bye");

    private final ServerSocket server;
    private final Map<String, String> says = new ConcurrentHashMap<>(WELL);
    private volatile int messages;

    FakeRelay() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    int messages() {
        return messages;
    }

    /** @param what command, CONNECT, or "." for the end of the message */
    void answers(String what, String reply) {
        says.put(what, reply);
    }

    void well() {
        says.putAll(WELL);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket; BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            if (!say(out, "CONNECT")) {
                return;
            }
            boolean body = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (body && !line.equals(".")) {
                    continue;
                }
                String command = body ? "." : line.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
                messages += body ? 1 : 0;
                body = command.equals("DATA") && says.get("DATA").startsWith("354");
                if (!say(out, command)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the other side hung up
        }
    }

    private boolean say(OutputStream out, String what) throws IOException {
        String reply = says.getOrDefault(what, "500 5.5.1 what?");
        if (reply.equals(CUT)) {
            return false;
        }
        if (!reply.equals(SILENCE)) {
            out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
