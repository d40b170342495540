package it.sportello.talk.lines;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.platform.status.StatusPart;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A channel does not work while its provider has taken none of the last five messages, by what this process has seen. */
@Singleton
public class ChannelStatus implements StatusPart {

    private static final int MANY = 5;
    /** Counted no further: more than that is said so. */
    private static final int MOST = 10_000;
    private static final Map<String, String> NAMES = Map.of("telegram", "Telegram", "whatsapp", "WhatsApp", "email", "E-mail", "sms", "SMS");
    private static final String MEANWHILE = "Le risposte possono tardare. Puoi scriverci da un altro canale o chiamare il tuo Centro per l'impiego.";

    /** @param since of the first of the failures in a row; @param waiting names of the messages that were not taken */
    private record Failures(int many, Instant since, Set<String> waiting) {
    }

    private final InstantSource clock;
    private final Map<ChannelType, Failures> failures = new ConcurrentHashMap<>();

    public ChannelStatus(InstantSource clock) {
        this.clock = clock;
    }

    /** As staff and people call a type of channel. */
    public static String name(ChannelType type) {
        return name(type.name());
    }

    /** @param type its name; one we do not know is called by it */
    public static String name(String type) {
        return NAMES.getOrDefault(type, type);
    }

    /** What a person's own address is to blame for is no failure of the provider. */
    void saw(Channel line, OutboundMessage message, SendResult result) {
        switch (result) {
            case SendResult.Retry retry -> failed(line.type(), message.id());
            case SendResult.Unknown unknown -> failed(line.type(), message.id());
            case SendResult.Misconfigured ours -> failed(line.type(), message.id());
            default -> failures.put(line.type(), new Failures(0, null, Set.of()));
        }
    }

    private void failed(ChannelType type, String message) {
        failures.compute(type, (same, before) -> {
            boolean first = before == null || before.many() == 0;
            Set<String> waiting = first ? ConcurrentHashMap.newKeySet() : before.waiting();
            if (waiting.size() < MOST) {
                waiting.add(message);
            }
            return new Failures(first ? 1 : before.many() + 1, first ? clock.instant() : before.since(), waiting);
        });
    }

    @Override
    public List<Part> parts() {
        return failures.entrySet().stream().filter(each -> NAMES.containsKey(each.getKey().name()))
                .map(each -> part(name(each.getKey()), each.getValue())).toList();
    }

    private static Part part(String name, Failures seen) {
        if (seen.many() < MANY) {
            return Part.well(name, MEANWHILE);
        }
        int waiting = seen.waiting().size();
        String waits = waiting == 1 ? "Aspetta 1 messaggio." : "Aspettano " + (waiting < MOST ? "" : "più di ") + waiting + " messaggi.";
        return Part.away(name, MEANWHILE, new Trouble(name + " non prende i nostri messaggi.", seen.since(),
                waits + " Partono da soli quando torna.", null));
    }
}
