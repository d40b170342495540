package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.platform.rates.Lane;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.sending.PlanWindow.Planned;
import it.sportello.talk.delivery.NextChannel;
import it.sportello.talk.delivery.Paces;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Sends one window of a chunk: judged, paid for, its turn awaited, written as leaving, handed over all at once, written as left.
 * What is written as leaving when the process dies is a window of a chunk at most, and becomes unknown.
 */
@Singleton
class SendWindow {

    /** With limits off; a paced line takes a tenth of its second, so that little is in flight when it is killed. */
    static final int LARGEST = 25;
    private static final String FULL = "alcuni aspettano: WhatsApp permette solo un certo numero di persone nuove al giorno";

    private final Chunks chunks;
    private final PlanWindow plan;
    private final Lines lines;
    private final Paces paces;
    private final NextChannel next;
    private final Settle settle;

    SendWindow(Chunks chunks, PlanWindow plan, Lines lines, Paces paces, NextChannel next, Settle settle) {
        this.chunks = chunks;
        this.plan = plan;
        this.lines = lines;
        this.paces = paces;
        this.next = next;
        this.settle = settle;
    }

    /** What came of a window. */
    sealed interface Result {
    }

    /** @param chunk as it is now */
    record Went(Chunk chunk) implements Result {
    }

    /** Those who wait may not get it before. @param personal whether that is a matter of theirs alone */
    record Held(Chunk chunk, String reason, Instant until, boolean personal) implements Result {
    }

    /**
     * A sender may write to nobody more first for now, or to these without a template; people of other senders go on.
     *
     * @param others whether the rest of its own may still be looked at
     */
    record Full(Chunk chunk, String reason, Instant until, boolean others) implements Result {
    }

    record NoMoney() implements Result {
    }

    /** Another process, which took this one for dead, advances the chunk now. */
    record TakenOver() implements Result {
    }

    Result send(Broadcast broadcast, Chunk chunk, List<Integer> waiting) {
        PlanWindow.Plan planned = plan.plan(broadcast, chunk, waiting);
        Chunk judged = planned.settled().isEmpty() ? chunk
                : chunks.changeHeld(chunk, found -> settle.apply(found, planned.settled()));
        if (!judged.heldAs(chunk)) {
            return new TakenOver();
        }
        if (planned.held() != null && planned.going().isEmpty()) {
            if (planned.held().why().equals(JudgeReader.PAUSED)) {
                return new Full(judged, planned.held().reason(), planned.held().until(), true);
            }
            return new Held(judged, planned.held().reason(), planned.held().until(), planned.personal());
        }
        List<Planned> going = within(planned.going());
        if (going.isEmpty() && !planned.going().isEmpty()) {
            return new Full(judged, FULL, paces.nextFirst(planned.going().getFirst().line()), false);
        }
        if (!plan.pay(broadcast, going)) {
            return new NoMoney();
        }
        Chunk now = judged;
        for (List<Planned> part : parts(plan.leaving(broadcast, going))) {
            now = part(broadcast, now, part);
            if (!now.heldAs(chunk)) {
                return new TakenOver();
            }
        }
        return new Went(now);
    }

    /** How many like this one are judged together. */
    int size(Broadcast broadcast, Recipient one) {
        return one.urn() == null ? LARGEST
                : lines.reaching(one.urn(), broadcast.office()).map(line -> paces.of(line).window(LARGEST)).orElse(LARGEST);
    }

    /** Without those who would have to be written to first by a line that may write to nobody more. */
    private List<Planned> within(List<Planned> going) {
        Map<Channel, List<Planned>> first = going.stream().filter(Planned::first).collect(Collectors.groupingBy(Planned::line));
        Set<Planned> over = first.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().skip(paces.first(entry.getKey(), entry.getValue().size())))
                .collect(Collectors.toSet());
        return going.stream().filter(one -> !over.contains(one)).toList();
    }

    private Chunk part(Broadcast broadcast, Chunk chunk, List<Planned> planned) {
        for (Planned one : planned) {
            try {
                paces.of(one.line()).await(Lane.BULK, one.cost(), one.urn().text());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return chunk;
            }
        }
        Chunk leaving = chunks.changeHeld(chunk, found -> settle.leaving(found, planned));
        if (!leaving.heldAs(chunk)) {
            return leaving;
        }
        List<Planned> going = Settle.really(leaving, planned);
        settle.note(broadcast, leaving, going);
        Map<Planned, SendResult> results = new ConcurrentHashMap<>();
        List<Thread> sending = going.stream().map(one -> Thread.ofVirtual().start(() ->
                results.put(one, lines.send(message(leaving, one), one.line())))).toList();
        sending.forEach(SendWindow::join);
        results.forEach((one, result) -> {
            next.learn(one.urn(), result);
            if (result instanceof SendResult.Retry retry) {
                pause(one, retry);
            }
        });
        return chunks.change(leaving, found -> settle.left(broadcast, found, results));
    }

    private void pause(Planned one, SendResult.Retry retry) {
        if (retry.sender()) {
            paces.of(one.line()).pause(retry.after());
        } else {
            paces.of(one.line()).pause(one.urn().text(), retry.after());
        }
    }

    private List<List<Planned>> parts(List<Planned> going) {
        List<List<Planned>> parts = new ArrayList<>();
        int size = going.stream().mapToInt(one -> paces.of(one.line()).burst(LARGEST)).min().orElse(1);
        for (int from = 0; from < going.size(); from += size) {
            parts.add(going.subList(from, Math.min(going.size(), from + size)));
        }
        return parts;
    }

    private static OutboundMessage message(Chunk chunk, Planned one) {
        int channels = chunk.recipients().get(one.index()).channels();
        return OutboundMessage.of(MessageIds.of(chunk, one.index(), channels), one.urn(), one.content());
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stopping) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
