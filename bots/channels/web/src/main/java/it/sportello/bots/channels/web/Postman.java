package it.sportello.bots.channels.web;

import it.sportello.bots.messaging.DeliveryStatus;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.Urn;
import it.sportello.bots.messaging.adapter.ChannelAdapter.Sink;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.bots.messaging.inbound.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.PriorityBlockingQueue;

/** Brings the receipts of one line back when they are due by the service's clock, however it is moved. */
final class Postman implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final long LOOKS_EVERY_MS = 200;
    private static final int BOUND = 50_000;
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final String line;
    private final Sink sink;
    private final Phones phones;
    private final InstantSource clock;
    private final PriorityBlockingQueue<Due> due = new PriorityBlockingQueue<>(64, Comparator.comparing(Due::at));
    private final Thread thread;

    private record Due(Instant at, Urn urn, String message, String external, DeliveryStatus status) {
    }

    Postman(String line, Sink sink, Phones phones, InstantSource clock) {
        this.line = line;
        this.sink = sink;
        this.phones = phones;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("receipts-" + line).start(this::work);
    }

    void bring(OutboundMessage message, String external, DeliveryStatus status, Duration after) {
        if (due.size() < BOUND) {
            due.add(new Due(clock.instant().plus(after), message.to(), message.id(), external, status));
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Due next = due.peek();
                if (next == null || next.at().isAfter(clock.instant())) {
                    Thread.sleep(LOOKS_EVERY_MS);
                } else {
                    tell(due.take());
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Due receipt) {
        phones.of(receipt.urn()).state(receipt.message(), receipt.status().name().toLowerCase(Locale.ROOT));
        try {
            sink.accept(new Reading.Understood(receipt.external() + "/" + receipt.status(), line,
                    new Receipt(receipt.urn(), receipt.at(), receipt.message(), receipt.external(), receipt.status(), null, null),
                    Hook.ACK));
        } catch (RuntimeException notStored) {
            LOG.warn("a simulated receipt was not stored: {}", notStored.getClass().getSimpleName());
            due.add(new Due(clock.instant().plus(AGAIN), receipt.urn(), receipt.message(), receipt.external(), receipt.status()));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
