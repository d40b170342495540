package it.sportello.bots.messaging.adapter;

import it.sportello.bots.messaging.Channel;

import java.util.List;
import java.util.Optional;

/**
 * Words that must be approved before a line may write first: asked of the provider, and told by it. Each call waits ten seconds
 * at most and throws nothing for what a provider says or fails to say.
 */
public interface TemplateApprovals {

    /** Hands a template in. */
    Answer submit(Proposal proposal, Channel line);

    /** What is true of it now. @param id the provider's, from an earlier {@link Stands} or from a setting */
    Answer ask(String id, Channel line);

    /** How the line's sender stands with who approves; empty while the provider does not tell. */
    Optional<Sender> sender(Channel line);

    /** Where an approval stands. DRAFT was made and never handed in. */
    enum Approval {
        DRAFT, SUBMITTED, APPROVED, REJECTED, PAUSED, DISABLED
    }

    /** For what the words are used: it decides price and rules, and may be changed by who approves. */
    enum Category {
        UTILITY, MARKETING, AUTHENTICATION
    }

    /**
     * @param name     ours: {@code offerta_lavoro}
     * @param language two letters
     * @param body     with {@code {{1}}}, {@code {{2}}}...
     * @param examples a sample of each
     */
    record Proposal(String name, String language, Category category, String body, List<String> examples) {
        public Proposal {
            examples = List.copyOf(examples);
        }
    }

    /** What came of a question. */
    sealed interface Answer {
    }

    /** @param id the provider's; @param reason in the words of who approves, or {@code null} */
    record Stands(String id, Approval approval, Category category, String reason) implements Answer {
    }

    /** As it is it will not be taken, or there is none of this id. */
    record Declined(String code) implements Answer {
    }

    /** Nothing was learnt: ask again later. */
    record NotNow(String code) implements Answer {
    }

    /**
     * @param quality in the provider's word ({@code HIGH}), or {@code null}
     * @param daily   how many people may be written to first in 24 hours; 0 without a limit, {@code null} when not said
     */
    record Sender(String quality, Integer daily) {
    }
}
