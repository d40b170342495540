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
                Labels.euro(broadcast.run().ended() == null ? broadcast.plan().cents() : broadcast.run().cents()),
                Labels.when(broadcast.run().created()), Labels.when(broadcast.plan().startAt()), Labels.when(broadcast.plan().ends()),
                desk.authorOf(broadcast), desk.nameOf(broadcast.approver()),
                Labels.purpose(broadcast.purpose()), broadcast.subject(),
                broadcast.state() == BroadcastState.DRAFT);
    }
}
