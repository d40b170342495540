package it.sportello.talk.flows.drafts;

import it.sportello.talk.flows.FlowRevisions;
import it.sportello.talk.flows.Shelf;
import it.sportello.talk.flows.publishing.Companions;
import it.sportello.talk.flows.publishing.Draft;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;

/** Puts a revision on the desk to be changed: the one in force, or the one the release offers. */
@Singleton
public class BeginDraft {

    private final Drafts drafts;
    private final FlowRevisions revisions;
    private final Companions companions;
    private final InstantSource clock;

    BeginDraft(Drafts drafts, FlowRevisions revisions, Companions companions, InstantSource clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.companions = companions;
        this.clock = clock;
    }

    /** @return the draft there is now, begun by this person or by another before; nothing when there is no such revision */
    public Optional<OpenDraft> begin(String flow, String revision, String by) {
        Optional<String> inForce = revisions.shelf().head(flow).map(Shelf.Head::revision);
        return inForce.flatMap(base -> revisions.find(flow, revision).map(found -> {
            drafts.save(new OpenDraft(companions.with(new Draft(flow, found.files())), base, 0, by, clock.instant()).saved(by, clock.instant()));
            return drafts.find(flow).orElseThrow();
        }));
    }
}
