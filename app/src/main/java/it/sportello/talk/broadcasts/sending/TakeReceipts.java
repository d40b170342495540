package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.inbound.Receipt;
import it.sportello.talk.broadcasts.Active;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.delivery.ReceiptTaker;
import it.sportello.talk.broadcasts.telling.TellChunks;
import jakarta.inject.Singleton;

/** Receipts of broadcast messages: forward only, and a failure goes on by the next channel while the broadcast runs. */
@Singleton
class TakeReceipts implements ReceiptTaker {

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final Active active;
    private final Settle settle;
    private final TellChunks tell;

    TakeReceipts(Broadcasts broadcasts, Chunks chunks, Active active, Settle settle, TellChunks tell) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.active = active;
        this.settle = settle;
        this.tell = tell;
    }

    @Override
    public String prefix() {
        return MessageIds.PREFIX;
    }

    @Override
    public boolean settle(Receipt receipt, MessageState state) {
        MessageIds id = MessageIds.read(receipt.messageId());
        Broadcast broadcast = broadcasts.find(id.broadcast()).orElse(null);
        if (broadcast == null || chunks.find(id.broadcast(), id.chunk()).isEmpty()) {
            return false;
        }
        tell.soon(id.broadcast());
        boolean running = broadcast.state() == BroadcastState.RUNNING;
        Chunk after = chunks.change(id.broadcast(), id.chunk(), chunk -> take(chunk, id, receipt, state, broadcast));
        if (running && !after.open().isEmpty()) {
            active.put(broadcast.id());
        }
        if (broadcast.state() == BroadcastState.UNSETTLED && !unknown(broadcast)) {
            broadcasts.change(broadcast.id(), now -> now.state() == BroadcastState.UNSETTLED
                    ? now.with(BroadcastState.FINISHED) : now);
        }
        return true;
    }

    private Chunk take(Chunk chunk, MessageIds id, Receipt receipt, MessageState state, Broadcast broadcast) {
        if (id.index() >= chunk.recipients().size()) {
            return chunk;
        }
        Recipient one = chunk.recipients().get(id.index());
        if (one.channels() != id.channels() || one.state() == RecipientState.WAITING) {
            return chunk;
        }
        RecipientState next = one.state().receive(state);
        if (next == one.state()) {
            return chunk;
        }
        boolean running = broadcast.state() == BroadcastState.RUNNING;
        return chunk.with(id.index(), next == RecipientState.FAILED && running ? settle.elsewhere(broadcast, one, receipt.code())
                : one.with(next, receipt.externalId(), receipt.code()));
    }

    private boolean unknown(Broadcast broadcast) {
        return chunks.counts(broadcast.id(), broadcast.run().chunks()).getOrDefault(RecipientState.UNKNOWN, 0L) > 0;
    }
}
