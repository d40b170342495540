package it.sportello.ask.campaigns.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Tally;
import it.sportello.ask.campaigns.drafts.CampaignProblems;
import it.sportello.ask.campaigns.drafts.DraftCampaign;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.List;
import java.util.Map;

/** The campaigns of a year, and the first step of a new one. */
@Controller("/campaigns")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class CampaignsController {

    private static final String LIST = "ask/campaigns/campaigns";
    static final String WHAT = "ask/campaigns/what";

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final DraftCampaign drafting;
    private final CampaignProblems problems;
    private final CampaignDoor door;

    CampaignsController(Campaigns campaigns, Invitations invitations, DraftCampaign drafting, CampaignProblems problems, CampaignDoor door) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.drafting = drafting;
        this.problems = problems;
        this.door = door;
    }

    /** @param year this one when not said; @param page from 0 */
    @Get
    HttpResponse<?> list(@QueryValue @Nullable Integer year, @QueryValue @Nullable Integer page, SignedIn who) {
        int now = door.today().getYear();
        int shown = year == null ? now : Math.clamp(year, 2020, now);
        List<Campaign> all = campaigns.of(shown).stream().filter(one -> CampaignDoor.sees(who, one)).toList();
        int at = Math.clamp(page == null ? 0 : page, 0, Math.max(0, (all.size() - 1) / Campaigns.PAGE));
        List<CampaignRow> rows = all.stream().skip((long) at * Campaigns.PAGE).limit(Campaigns.PAGE)
                .map(one -> CampaignRow.of(one, sums(one, who), who, door)).toList();
        String path = "/campaigns?year=" + shown + "&page=";
        return Pages.page(HttpStatus.OK, LIST, door.model(who, "rows", rows, "year", shown, "total", all.size(),
                "before", shown > 2020 ? "/campaigns?year=" + (shown - 1) : null, "after", shown < now ? "/campaigns?year=" + (shown + 1) : null,
                "newer", at > 0 ? path + (at - 1) : null, "older", (at + 1) * Campaigns.PAGE < all.size() ? path + (at + 1) : null));
    }

    private Tally sums(Campaign campaign, SignedIn who) {
        return invitations.sums(campaign.id(), campaign.offices().stream().filter(who::mayWork).toList()).values().stream()
                .reduce(Tally.NONE, Tally::plus);
    }

    @Get("/new")
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    HttpResponse<?> blank(SignedIn who) {
        return Pages.page(HttpStatus.OK, WHAT, form(who, new CampaignForm.What("", "", List.of(), 0L), Map.of()));
    }

    @Post
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(Kind.CAMPAIGN_DRAFTED)
    HttpResponse<?> draft(@Body CampaignForm.What form, SignedIn who) {
        List<String> offices = form.chosen(door.offices(who).keySet());
        Map<String, String> wrong = problems.what(form.questionnaire(), form.title(), offices);
        return wrong.isEmpty() ? Pages.after("/campaigns/" + drafting.draft(form.questionnaire(), form.title(), offices, who.id()).id() + "/who")
                : Pages.wrong(WHAT, form(who, form, wrong));
    }

    private Map<String, Object> form(SignedIn who, CampaignForm.What form, Map<String, String> errors) {
        return door.model(who, "form", form, "id", null, "errors", errors, "questionnaires", door.questionnaires(), "offices", door.offices(who));
    }
}
