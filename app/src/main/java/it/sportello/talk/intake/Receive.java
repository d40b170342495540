package it.sportello.talk.intake;

import it.sportello.bots.messaging.adapter.ChannelAdapter;
import it.sportello.bots.messaging.adapter.RawRequest;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.bots.messaging.inbound.Receipt;
import it.sportello.platform.metrics.Meters;
import it.sportello.platform.processes.Processes;
import it.sportello.talk.delivery.Receipts;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.util.Locale;

/**
 * Takes an event from a provider: verifies and reads it, stores it once, and returns. Whatever it returns normally is safe to
 * acknowledge; when the store is away it throws, and the provider tries again.
 */
@Singleton
public class Receive {

    private final Lines lines;
    private final Inbox inbox;
    private final Receipts receipts;
    private final WorkInbox work;
    private final Processes processes;
    private final Meters meters;

    Receive(Lines lines, Inbox inbox, Receipts receipts, WorkInbox work, Processes processes, Meters meters) {
        this.lines = lines;
        this.inbox = inbox;
        this.receipts = receipts;
        this.work = work;
        this.processes = processes;
        this.meters = meters;
    }

    /** A hook's request. @param adapter of the hook's provider */
    public Outcome receive(ChannelAdapter adapter, RawRequest request) {
        Reading reading = adapter.read(request, lines.of(adapter.provider()));
        return switch (reading) {
            case Reading.Forged forged -> new Outcome(reading, false);
            case Reading.Malformed malformed -> new Outcome(reading, false);
            case Reading.Ignored ignored -> new Outcome(reading, false);
            case Reading.Understood understood -> accept(understood);
        };
    }

    /** An event already verified and read. */
    public Outcome accept(Reading.Understood understood) {
        lines.find(understood.channel()).ifPresent(line -> meters.count("sportello.messages.in", "provider", line.provider(),
                "kind", understood.inbound().getClass().getSimpleName().toLowerCase(Locale.ROOT)));
        if (understood.inbound() instanceof Receipt receipt) {
            receipts.settle(receipt);
            return new Outcome(understood, false);
        }
        if (work.full()) {
            return new Outcome(understood, true);
        }
        Waiting waiting = new Waiting(understood.channel() + "/" + understood.key(), understood.channel(),
                understood.inbound(), processes.me(), 0);
        if (inbox.put(waiting)) {
            work.offer(waiting);
        }
        lines.find(understood.channel()).ifPresent(line -> lines.adapter(line).accepted(understood, line));
        return new Outcome(understood, false);
    }

    /** @param busy too much waits already: nothing was stored, the provider must come again */
    public record Outcome(Reading reading, boolean busy) {
    }
}
