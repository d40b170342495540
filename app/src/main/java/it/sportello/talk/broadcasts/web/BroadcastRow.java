package it.sportello.talk.broadcasts.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;

/** A broadcast as pages show it. */
@Introspected
record BroadcastRow(String id, String title, String office, String state, String tone, String held, int people, String cost,
                    String created, String starts, String ends, String author, String approver, String purpose, String subject,
                    boolean draft) {

    static BroadcastRow of(Broadcast broadcast, Desk desk) {
        return new BroadcastRow(broadcast.id(), broadcast.title(), desk.officeName(broadcast), Labels.of(broadcast.state()),
                Labels.tone(broadcast.state()), Labels.held(broadcast, desk.now()), broadcast.plan().people(),
                cost(broadcast),
                Labels.when(broadcast.run().created()), Labels.when(broadcast.plan().startAt()), Labels.when(broadcast.plan().ends()),
                desk.authorOf(broadcast), desk.nameOf(broadcast.approver()),
                Labels.purpose(broadcast.purpose()), broadcast.subject(),
                broadcast.state() == BroadcastState.DRAFT);
    }

    /** Spent once it is over; foreseen before, unless nobody counted: one of a campaign is counted with it. */
    private static String cost(Broadcast broadcast) {
        if (broadcast.run().ended() != null) {
            return Labels.euro(broadcast.run().cents()) + " spesi";
        }
        return broadcast.plan().people() == 0 ? "si sa alla fine" : Labels.euro(broadcast.plan().cents()) + " previsti";
    }
}
