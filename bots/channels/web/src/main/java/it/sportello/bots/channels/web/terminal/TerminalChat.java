package it.sportello.bots.channels.web.terminal;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code ./sportello simulate --channel sms}: one person's chat, line by line. A number taps the choice of that number where
 * the channel has buttons; {@code +PT1H} moves the service's clock; {@code esci} ends.
 */
public final class TerminalChat {

    private static final long LOOKS_EVERY_MS = 500;

    private final Wishes wishes;
    private final Service service;
    private final PrintStream out;
    private final Set<String> shown = new HashSet<>();
    private volatile List<JsonNode> choices = List.of();

    private TerminalChat(Wishes wishes, PrintStream out) {
        this.wishes = wishes;
        this.service = new Service(wishes);
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new TerminalChat(Wishes.of(args), out).talk();
        } catch (IllegalArgumentException wrong) {
            System.err.println(Wishes.USAGE);
            System.exit(2);
        } catch (IOException away) {
            System.err.println("Il servizio non risponde: " + away.getMessage() + " Avviatelo con ./sportello demo.");
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk() throws IOException, InterruptedException {
        look();
        out.println("Scrivete come " + wishes.urn() + ". Un numero tocca la scelta; +PT1H sposta l'ora; esci per finire.");
        Thread.ofVirtual().start(this::keepLooking);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.strip().equals("esci"); line = in.readLine()) {
            if (!line.isBlank()) {
                say(line.strip());
            }
        }
        // who pipes lines in wants to read the last answer too
        Thread.sleep(4 * LOOKS_EVERY_MS);
        look();
    }

    private void say(String line) throws IOException, InterruptedException {
        if (line.matches("\\+P\\S+")) {
            service.advance(line.substring(1));
            return;
        }
        int number = line.matches("\\d{1,2}") ? Integer.parseInt(line) : 0;
        List<JsonNode> open = choices;
        if (number >= 1 && number <= open.size()) {
            JsonNode choice = open.get(number - 1);
            service.say("tapped", choice.path("title").asText(), choice.path("id").asText());
        } else {
            service.say("typed", line, null);
        }
    }

    private void keepLooking() {
        try {
            while (true) {
                Thread.sleep(LOOKS_EVERY_MS);
                look();
            }
        } catch (IOException away) {
            out.println("Il servizio non risponde più.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() throws IOException, InterruptedException {
        JsonNode phone = service.phone();
        if (phone == null) {
            return;
        }
        for (JsonNode message : phone.path("messages")) {
            if (shown.add(message.path("id").asText()) && message.path("from").asText().equals("us")) {
                print(message);
            }
        }
    }

    private void print(JsonNode message) {
        List<JsonNode> now = new ArrayList<>();
        message.path("choices").forEach(now::add);
        choices = now;
        int segments = message.path("segments").asInt();
        out.println();
        message.path("text").asText().lines().forEach(line -> out.println("< " + line));
        for (int at = 0; at < now.size(); at++) {
            out.println("  [" + (at + 1) + " " + now.get(at).path("title").asText() + "]");
        }
        if (message.path("link").hasNonNull("url")) {
            out.println("  -> " + message.path("link").path("url").asText());
        }
        if (segments > 0) {
            out.println("  (" + segments + (segments == 1 ? " segmento " : " segmenti ") + message.path("encoding").asText() + ")");
        }
    }
}
