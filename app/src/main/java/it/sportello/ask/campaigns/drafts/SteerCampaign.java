package it.sportello.ask.campaigns.drafts;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.inviting.PrepareCampaign;
import it.sportello.ask.campaigns.inviting.StopRounds;
import it.sportello.platform.due.Due;
import it.sportello.talk.broadcasts.running.Steer;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

import static it.sportello.ask.campaigns.CampaignState.DRAFT;
import static it.sportello.ask.campaigns.CampaignState.PREPARING;
import static it.sportello.ask.campaigns.CampaignState.RUNNING;
import static it.sportello.ask.campaigns.CampaignState.SECOND_PERSON;
import static it.sportello.ask.campaigns.CampaignState.STOPPED;

/**
 * Lets a campaign go, or stops it. Above as many people as a broadcast needs a second person for, so does a campaign: its broadcasts
 * are decided with it, and ask nobody again.
 */
@Singleton
public class SteerCampaign {

    /** What staff may wish. */
    public enum Wish {
        START, APPROVE, WITHDRAW, STOP
    }

    private static final Map<Wish, Set<CampaignState>> ALLOWED = Map.of(
            Wish.START, Set.of(DRAFT),
            Wish.APPROVE, Set.of(SECOND_PERSON),
            Wish.WITHDRAW, Set.of(SECOND_PERSON),
            Wish.STOP, Set.of(DRAFT, SECOND_PERSON, PREPARING, RUNNING));

    /** Where a wish has already come true: the same button pressed twice. */
    private static final Map<Wish, Set<CampaignState>> ALREADY = Map.of(
            Wish.START, Set.of(SECOND_PERSON, PREPARING, RUNNING),
            Wish.APPROVE, Set.of(PREPARING, RUNNING),
            Wish.WITHDRAW, Set.of(DRAFT),
            Wish.STOP, Set.of(STOPPED));

    private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(1);

    private final Campaigns campaigns;
    private final StopRounds stop;
    private final Due due;
    private final InstantSource clock;

    SteerCampaign(Campaigns campaigns, StopRounds stop, Due due, InstantSource clock) {
        this.campaigns = campaigns;
        this.stop = stop;
        this.due = due;
        this.clock = clock;
    }

    /** What came of a wish. */
    public sealed interface Result {

        record Stands(Campaign campaign) implements Result {
        }

        /** It stands where this cannot be wished. */
        record NotFrom(CampaignState state) implements Result {
        }

        /** Who wrote it cannot be the second person. */
        record SamePerson() implements Result {
        }

        /** Nobody has counted the people yet, or there are none. */
        record NotCounted() implements Result {
        }
    }

    public static boolean mayWish(Wish wish, CampaignState state) {
        return ALLOWED.get(wish).contains(state);
    }

    /** @param staff id of who wishes it */
    public Result steer(String id, Wish wish, String staff) {
        Campaign before = campaigns.find(id).orElseThrow();
        if (wish == Wish.START && before.state() == DRAFT && before.plan().people() <= 0) {
            return new Result.NotCounted();
        }
        if (wish == Wish.APPROVE && staff.equals(before.author())) {
            return new Result.SamePerson();
        }
        if (!ALLOWED.get(wish).contains(before.state())) {
            return ALREADY.get(wish).contains(before.state()) ? new Result.Stands(before) : new Result.NotFrom(before.state());
        }
        // promised before the state says so: killed in between, it is looked at in vain; killed after, it is prepared a minute later
        due.at(PrepareCampaign.KIND, id, clock.instant().plus(LOOKED_AT_AGAIN));
        Campaign after = campaigns.change(id, found -> ALLOWED.get(wish).contains(found.state()) && found.version() == before.version()
                ? moved(found, wish, staff) : found);
        if (after.state() == PREPARING) {
            due.now(PrepareCampaign.KIND, id);
        }
        if (after.state() == STOPPED) {
            after.offices().forEach(office -> stop.stop(after, office, staff));
        }
        return ALREADY.get(wish).contains(after.state()) ? new Result.Stands(after) : new Result.NotFrom(after.state());
    }

    private Campaign moved(Campaign campaign, Wish wish, String staff) {
        return switch (wish) {
            case START -> campaign.moved(campaign.plan().people() > Steer.SECOND_PERSON_ABOVE ? SECOND_PERSON : PREPARING, null);
            case APPROVE -> campaign.moved(PREPARING, staff);
            case WITHDRAW -> campaign.moved(DRAFT, null);
            case STOP -> campaign.ended(STOPPED, clock.instant());
        };
    }
}
