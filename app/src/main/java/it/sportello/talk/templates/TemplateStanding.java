package it.sportello.talk.templates;

import it.sportello.bots.messaging.adapter.TemplateApprovals.Category;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one language of a template stands.
 *
 * @param name     {@code offerta_lavoro}
 * @param language two letters
 * @param version  0 for one never saved
 * @param sid      the provider's id, or {@code null} before it has one
 * @param now      state, category and reason as they are
 * @param checked  when the provider last told, or {@code null}
 * @param history  every change, the newest first, at most {@link #MOST}
 */
public record TemplateStanding(String name, String language, long version, String sid, State now, Instant checked, List<Change> history) {

    /** Of one template: years of them. */
    public static final int MOST = 100;

    /** @param reason in Meta's words, or {@code null} */
    public record State(TemplateState state, Category category, String reason) {
        public static final State NEW = new State(TemplateState.DRAFT, Category.UTILITY, null);
    }

    /** @param by who told: the name of a member of staff, or {@code null} for the provider */
    public record Change(Instant at, State to, String by) {
    }

    public TemplateStanding {
        history = List.copyOf(history);
    }

    public static TemplateStanding unknown(String name, String language, String sid) {
        return new TemplateStanding(name, language, 0, sid, State.NEW, null, List.of());
    }

    public static String id(String name, String language) {
        return name + "/" + language;
    }

    public String id() {
        return id(name, language);
    }

    /** Whether it may be sent: approved, and still for what people asked for. */
    public boolean usable() {
        return now.state() == TemplateState.APPROVED && now.category() != Category.MARKETING;
    }

    /** Whether it cannot be used any more for a reason of Meta's. */
    public boolean stopped() {
        return switch (now.state()) {
            case PAUSED, REJECTED, DISABLED -> true;
            case APPROVED -> now.category() == Category.MARKETING;
            case DRAFT, SUBMITTED -> false;
        };
    }

    /** Meta lets a paused one go on by itself after some hours; the others need somebody. */
    public boolean comesBack() {
        return now.state() == TemplateState.PAUSED && now.category() != Category.MARKETING;
    }

    public TemplateStanding checked(Instant at) {
        return new TemplateStanding(name, language, version, sid, now, at, history);
    }

    TemplateStanding changed(String sid, State to, Instant at, String by) {
        List<Change> all = new ArrayList<>(history);
        all.addFirst(new Change(at, to, by));
        return new TemplateStanding(name, language, version, sid, to, checked, all.subList(0, Math.min(MOST, all.size())));
    }
}
