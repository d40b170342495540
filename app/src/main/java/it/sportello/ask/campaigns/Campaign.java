package it.sportello.ask.campaigns;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An invitation of many people to one questionnaire.
 *
 * @param id            of {@code [a-z0-9]}: it goes into the button of the invitation
 * @param version       grows with each change
 * @param questionnaire name of the flow
 * @param title         for staff only
 * @param offices       codes of those whose people are invited; each sends and pays for its own
 * @param plan          what was counted, how far it has come
 * @param author        id of who wrote it; {@code approver} of the second person, or {@code null}
 */
public record Campaign(String id, long version, String questionnaire, String title, List<String> offices, Selection selection,
                       Sending sending, CampaignState state, Plan plan, String author, String approver) {

    public static final int LONGEST_TITLE = 100;

    /**
     * @param people   counted at preview, -1 before
     * @param created  when it was written
     * @param prepared when it was decided who is invited: ages are of that day; {@code null} before
     * @param first    when the invitation leaves, {@code null} before it is prepared
     * @param pages    how many pages of invitations each office has
     * @param ended    or {@code null}
     */
    public record Plan(int people, Instant created, Instant prepared, Instant first, Map<String, Integer> pages, Instant ended) {

        public static final int NOT_COUNTED = -1;

        public Plan {
            pages = Map.copyOf(pages);
        }

        public static Plan begun(Instant created) {
            return new Plan(NOT_COUNTED, created, null, null, Map.of(), null);
        }

        Plan counted(int people) {
            return new Plan(people, created, prepared, first, pages, ended);
        }

        Plan prepared(Instant at, Instant first, Map<String, Integer> pages) {
            return new Plan(people, created, at, first, pages, ended);
        }

        Plan ended(Instant at) {
            return new Plan(people, created, prepared, first, pages, at);
        }
    }

    public Campaign {
        offices = List.copyOf(offices);
    }

    /** What has been counted before is not true of another selection. */
    public Campaign with(Selection selection) {
        return new Campaign(id, version, questionnaire, title, offices, selection, sending, state, plan.counted(Plan.NOT_COUNTED), author, approver);
    }

    public Campaign with(Sending sending) {
        return new Campaign(id, version, questionnaire, title, offices, selection, sending, state, plan.counted(Plan.NOT_COUNTED), author, approver);
    }

    public Campaign with(String questionnaire, String title, List<String> offices) {
        return new Campaign(id, version, questionnaire, title, offices, selection, sending, state, plan.counted(Plan.NOT_COUNTED), author, approver);
    }

    /** Nobody is left out by these ids any more: whoever it was is gone, so what was counted stays true. */
    public Campaign forgetting(Collection<String> contacts) {
        return new Campaign(id, version, questionnaire, title, offices, selection.forgetting(contacts), sending, state, plan, author, approver);
    }

    public Campaign counted(int people) {
        return with(state, plan.counted(people), approver);
    }

    public Campaign prepared(Instant at, Instant first, Map<String, Integer> pages) {
        return with(CampaignState.RUNNING, plan.prepared(at, first, pages), approver);
    }

    public Campaign ended(CampaignState how, Instant at) {
        return with(how, plan.ended(at), approver);
    }

    public Campaign moved(CampaignState next, String approver) {
        return with(next, plan, approver);
    }

    public Campaign next() {
        return new Campaign(id, version + 1, questionnaire, title, offices, selection, sending, state, plan, author, approver);
    }

    private Campaign with(CampaignState next, Plan plan, String approver) {
        if (next != state && !state.next().contains(next)) {
            throw new IllegalStateException("A campaign cannot go from " + state + " to " + next);
        }
        return new Campaign(id, version, questionnaire, title, offices, selection, sending, next, plan, author, approver);
    }

    public int pages(String office) {
        return plan.pages().getOrDefault(office, 0);
    }

    /** The broadcast of an office's invitations ({@code 0}) or of a reminder: begun twice it is one. */
    public String broadcast(String office, int round) {
        return "campagna-" + id + "-" + office + "-" + round;
    }

    @Override
    public String toString() {
        return "Campaign[" + id + ", " + state + "]";
    }
}
