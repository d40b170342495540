package it.sportello.ask.campaigns.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Selection;
import it.sportello.ask.campaigns.Sending;
import it.sportello.ask.campaigns.drafts.CampaignProblems;
import it.sportello.ask.campaigns.drafts.ReviseCampaign;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.broadcasts.web.Labels;
import it.sportello.talk.broadcasts.web.Towns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A campaign that is written step by step: what and where, who, how and when. */
@Controller("/campaigns/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class DraftController {

    private static final String WHO = "ask/campaigns/who";
    private static final String HOW = "ask/campaigns/how";

    private final ReviseCampaign revising;
    private final CampaignProblems problems;
    private final Towns towns;
    private final CampaignDoor door;

    DraftController(ReviseCampaign revising, CampaignProblems problems, Towns towns, CampaignDoor door) {
        this.revising = revising;
        this.problems = problems;
        this.towns = towns;
        this.door = door;
    }

    @Get("/what")
    HttpResponse<?> what(String id, SignedIn who) {
        return door.draft(id, who, campaign -> Pages.page(HttpStatus.OK, CampaignsController.WHAT, what(who, id, CampaignForm.What.of(campaign), Map.of())));
    }

    @Post("/what")
    @Journalled(value = Kind.CAMPAIGN_DRAFTED, thing = "campaign", ref = "id", how = "what")
    HttpResponse<?> setWhat(String id, @Body CampaignForm.What form, SignedIn who) {
        return door.draft(id, who, campaign -> {
            List<String> offices = form.chosen(door.offices(who).keySet());
            Map<String, String> wrong = problems.what(form.questionnaire(), form.title(), offices);
            return wrong.isEmpty() ? revised(campaign, form.version(), one -> one.with(form.questionnaire(), form.title().strip(), offices), "/who")
                    : Pages.wrong(CampaignsController.WHAT, what(who, id, form, wrong));
        });
    }

    @Get("/who")
    HttpResponse<?> who(String id, SignedIn who) {
        return door.draft(id, who, campaign -> Pages.page(HttpStatus.OK, WHO, who(who, id, CampaignForm.Who.of(campaign, towns), Map.of())));
    }

    @Post("/who")
    @Journalled(value = Kind.CAMPAIGN_DRAFTED, thing = "campaign", ref = "id", how = "who")
    HttpResponse<?> setWho(String id, @Body CampaignForm.Who form, SignedIn who) {
        return door.draft(id, who, campaign -> {
            Map<String, String> wrong = new LinkedHashMap<>(form.problems(towns));
            Selection selection = wrong.isEmpty() ? form.selection(campaign.selection().seed(), towns) : null;
            wrong.putAll(selection == null ? Map.of() : problems.who(selection));
            return wrong.isEmpty() ? revised(campaign, form.version(), one -> one.with(selection), "/how")
                    : Pages.wrong(WHO, who(who, id, form, wrong));
        });
    }

    @Get("/how")
    HttpResponse<?> how(String id, SignedIn who) {
        return door.draft(id, who, campaign -> Pages.page(HttpStatus.OK, HOW, how(who, id, CampaignForm.How.of(campaign), Map.of())));
    }

    @Post("/how")
    @Journalled(value = Kind.CAMPAIGN_DRAFTED, thing = "campaign", ref = "id", how = "how")
    HttpResponse<?> setHow(String id, @Body CampaignForm.How form, SignedIn who) {
        return door.draft(id, who, campaign -> {
            Map<String, String> wrong = new LinkedHashMap<>(form.problems(door.channels().keySet()));
            Sending sending = wrong.isEmpty() ? form.sending() : null;
            wrong.putAll(sending == null ? Map.of() : problems.how(sending));
            return wrong.isEmpty() ? revised(campaign, form.version(), one -> one.with(sending), "/preview")
                    : Pages.wrong(HOW, how(who, id, form, wrong));
        });
    }

    private HttpResponse<?> revised(Campaign campaign, Long version, UnaryOperator<Campaign> change, String next) {
        return revising.revise(campaign.id(), version == null ? 0 : version, change).isPresent() ? Pages.after("/campaigns/" + campaign.id() + next)
                : Pages.refused("Questa campagna è cambiata nel frattempo. Aprila di nuovo e riprova.");
    }

    private Map<String, Object> what(SignedIn who, String id, CampaignForm.What form, Map<String, String> errors) {
        return door.model(who, "form", form, "id", id, "errors", errors, "questionnaires", door.questionnaires(), "offices", door.offices(who));
    }

    private Map<String, Object> who(SignedIn who, String id, CampaignForm.Who form, Map<String, String> errors) {
        return door.model(who, "form", form, "id", id, "errors", errors, "audiences", Labels.AUDIENCES, "languages", Labels.LANGUAGES);
    }

    private Map<String, Object> how(SignedIn who, String id, CampaignForm.How form, Map<String, String> errors) {
        return door.model(who, "form", form, "id", id, "errors", errors, "channels", door.channels(), "links", door.links());
    }
}
