package it.sportello.talk.lines;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.SendResult;
import it.sportello.platform.status.StatusPart;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A channel does not work while its provider has taken none of the last five messages, by what this process has seen. */
@Singleton
class ChannelStatus implements StatusPart {

    private static final int MANY = 5;
    private static final Map<String, String> NAMES = Map.of("telegram", "Telegram", "whatsapp", "WhatsApp", "email", "E-mail", "sms", "SMS");

    private final Map<ChannelType, Integer> failures = new ConcurrentHashMap<>();

    /** What a person's own address is to blame for is no failure of the provider. */
    void saw(Channel line, SendResult result) {
        switch (result) {
            case SendResult.Retry retry -> failures.merge(line.type(), 1, Integer::sum);
            case SendResult.Unknown unknown -> failures.merge(line.type(), 1, Integer::sum);
            case SendResult.Misconfigured ours -> failures.merge(line.type(), 1, Integer::sum);
            default -> failures.put(line.type(), 0);
        }
    }

    @Override
    public List<Part> parts() {
        return failures.entrySet().stream().filter(each -> NAMES.containsKey(each.getKey().name())).map(each -> new Part(NAMES.get(each.getKey().name()),
                each.getValue() < MANY, "Le risposte possono tardare. Puoi scriverci da un altro canale o chiamare il tuo Centro per l'impiego.")).toList();
    }
}
