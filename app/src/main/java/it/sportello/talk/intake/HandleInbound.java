package it.sportello.talk.intake;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.inbound.Blocked;
import it.sportello.bots.messaging.inbound.Edited;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.bots.messaging.inbound.OptedOut;
import it.sportello.bots.messaging.inbound.Receipt;
import it.sportello.bots.messaging.inbound.Unblocked;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.posters.CountStarts;
import jakarta.inject.Singleton;

import java.util.NoSuchElementException;

/** Works one event to its end: what it changes is written, what it causes has left or waits durably, and it is forgotten. */
@Singleton
class HandleInbound {

    private final Lines lines;
    private final Addresses addresses;
    private final TakeTurn turns;
    private final CountStarts starts;

    HandleInbound(Lines lines, Addresses addresses, TakeTurn turns, CountStarts starts) {
        this.lines = lines;
        this.addresses = addresses;
        this.turns = turns;
        this.starts = starts;
    }

    /** @param done forgets the event: run once nothing of it is left to do, here or later */
    void handle(Waiting waiting, Runnable done) {
        switch (waiting.inbound()) {
            case InboundMessage message -> turns.take(waiting.key(), starts.plain(message), line(waiting), () -> {
                starts.count(message, line(waiting));
                done.run();
            });
            case Edited edited -> turns.correct(waiting.key(), edited, line(waiting), done);
            case Blocked blocked -> {
                addresses.stop(blocked.urn(), Address.Stopped.Why.BLOCKED, "blocked", blocked.at());
                done.run();
            }
            case Unblocked unblocked -> {
                addresses.reopen(unblocked.urn());
                done.run();
            }
            case OptedOut opted -> {
                if (opted.out()) {
                    addresses.stop(opted.urn(), Address.Stopped.Why.OPTED_OUT, "carrier", opted.at());
                } else {
                    addresses.reopen(opted.urn());
                }
                done.run();
            }
            case Receipt receipt -> throw new IllegalStateException("a receipt does not wait");
        }
    }

    /** What cannot be worked is put where a person sees it. */
    void park(Waiting waiting, Runnable done) {
        turns.park(waiting.key(), waiting.inbound(), line(waiting), done);
    }

    private Channel line(Waiting waiting) {
        return lines.find(waiting.line()).orElseThrow(() -> new NoSuchElementException("line " + waiting.line()));
    }
}
