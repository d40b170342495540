package it.sportello.talk.flows.drafts;

import it.sportello.bots.dialogue.revision.Migration;
import it.sportello.talk.flows.publishing.Publication;
import it.sportello.talk.flows.publishing.PublishRevision;
import jakarta.inject.Singleton;

import java.util.Map;

/** Puts a draft in force; it is then no draft any more. */
@Singleton
public class PublishDraft {

    private final Drafts drafts;
    private final PublishRevision publish;

    PublishDraft(Drafts drafts, PublishRevision publish) {
        this.drafts = drafts;
        this.publish = publish;
    }

    /** @param choices by question that changed, each */
    public Publication publish(OpenDraft draft, String by, String reason, Map<String, Migration.Choice> choices) {
        Publication done = publish.publish(draft.draft(), new PublishRevision.Wish(by, reason, draft.base(), choices));
        if (done instanceof Publication.Published) {
            drafts.discard(draft.flow(), draft.version());
        }
        return done;
    }
}
