package it.sportello.talk.flows.drafts;

import it.sportello.talk.flows.publishing.Draft;

import java.time.Instant;

/**
 * A draft that somebody began and nobody has published.
 *
 * @param draft   its files
 * @param base    revision in force when it was begun, or when it was last carried over
 * @param version counts the saves; 0 of one never saved
 * @param by      id of who saved it last
 * @param at      when
 */
public record OpenDraft(Draft draft, String base, long version, String by, Instant at) {

    public String flow() {
        return draft.flow();
    }

    OpenDraft with(Draft changed) {
        return new OpenDraft(changed, base, version, by, at);
    }

    OpenDraft onto(String revision) {
        return new OpenDraft(draft, revision, version, by, at);
    }

    OpenDraft saved(String by, Instant at) {
        return new OpenDraft(draft, base, version + 1, by, at);
    }
}
