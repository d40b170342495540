package it.sportello.talk.flows;

import it.sportello.bots.dialogue.Reply;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Hash;
import jakarta.inject.Singleton;

import java.util.Map;

/**
 * What a person does by answering questions stands in the journal: the table says which calls do something. Choices and the
 * language are told with what was chosen, by the turn and by their own slices.
 */
@Singleton
class TellCalls {

    static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("applications.apply", Kind.APPLICATION_MOVED),
            Map.entry("applications.withdraw", Kind.APPLICATION_MOVED),
            Map.entry("notices.subscribe", Kind.NOTICES_CHANGED),
            Map.entry("notices.cancel", Kind.NOTICES_CHANGED),
            Map.entry("notices.not-interested", Kind.NOTICES_CHANGED),
            Map.entry("people.be-discreet", Kind.DISCRETION_CHANGED),
            Map.entry("people.not-discreet", Kind.DISCRETION_CHANGED),
            Map.entry("people.callback", Kind.TASK_MOVED),
            Map.entry("people.declare-age", Kind.PERSON_SAID),
            Map.entry("people.name", Kind.PERSON_SAID),
            Map.entry("people.not-me", Kind.PERSON_SAID),
            Map.entry("people.still-theirs", Kind.PERSON_SAID),
            Map.entry("people.who", Kind.PERSON_SAID),
            Map.entry("questionnaires.withdraw", Kind.SHEET_WITHDRAWN),
            Map.entry("campaigns.reason", Kind.REASON_NOTED));
    private static final int NAME = 32;

    private final Journal journal;

    TellCalls(Journal journal) {
        this.journal = journal;
    }

    /** The same call, played again after a crash, is told under the same name. */
    void tell(String name, Call call, Reply reply) {
        Kind kind = KINDS.get(name);
        if (kind != null) {
            journal.record(Entry.of(kind, Actor.person(call.contact())).person(call.contact())
                    .named("call/" + Hash.of(call.contact() + "/" + call.id()).substring(0, NAME))
                    .with("how", name).with("outcome", reply.outcome()));
        }
    }
}
