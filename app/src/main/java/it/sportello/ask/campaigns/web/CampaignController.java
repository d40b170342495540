package it.sportello.ask.campaigns.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Tally;
import it.sportello.ask.campaigns.drafts.SteerCampaign;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.Locale;

/** How a campaign goes, what a draft would come to, and the buttons. A button pressed twice does nothing more. */
@Controller("/campaigns/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class CampaignController {

    private static final String SHOW = "ask/campaigns/campaign";
    private static final String PREVIEW = "ask/campaigns/preview";

    private final SteerCampaign steer;
    private final CampaignProgress progress;
    private final ShowPreview preview;
    private final CampaignDoor door;

    CampaignController(SteerCampaign steer, CampaignProgress progress, ShowPreview preview, CampaignDoor door) {
        this.steer = steer;
        this.progress = progress;
        this.preview = preview;
        this.door = door;
    }

    @Get
    HttpResponse<?> show(String id, SignedIn who) {
        return door.seen(id, who, campaign -> campaign.state() == CampaignState.DRAFT ? Pages.after("/campaigns/" + id + "/preview")
                : Pages.page(HttpStatus.OK, SHOW, door.model(who, "row", CampaignRow.of(campaign, Tally.NONE, who, door),
                "progress", progress.of(campaign, who), "steers", CampaignSteer.of(campaign, who))));
    }

    /** For the live part of the page. */
    @Get("/counts")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<?> counts(String id, SignedIn who) {
        HttpResponse<?> answer = door.seen(id, who, campaign -> HttpResponse.ok(progress.live(campaign, who)));
        return answer.code() == HttpStatus.OK.getCode() ? answer : HttpResponse.notFound();
    }

    @Get("/preview")
    HttpResponse<?> preview(String id, SignedIn who) {
        return door.draft(id, who, campaign -> Pages.page(HttpStatus.OK, PREVIEW, door.model(who,
                "row", CampaignRow.of(campaign, Tally.NONE, who, door), "preview", preview.of(campaign), "steers", CampaignSteer.of(campaign, who))));
    }

    @Post("/{wish:start|approve|withdraw|stop}")
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(value = Kind.CAMPAIGN_STEERED, thing = "campaign", ref = "id", detail = "wish")
    HttpResponse<?> steer(String id, String wish, SignedIn who) {
        return door.own(id, who, campaign -> switch (steer.steer(id, SteerCampaign.Wish.valueOf(wish.toUpperCase(Locale.ROOT)), who.id())) {
            case SteerCampaign.Result.Stands(var now) -> Pages.after("/campaigns/" + id);
            case SteerCampaign.Result.NotFrom(var state) -> Pages.refused("Ora non si può: la campagna è nello stato «" + state.label() + "».");
            case SteerCampaign.Result.SamePerson() -> Pages.refused("Serve una seconda persona: chi ha scritto la campagna non può approvarla.");
            case SteerCampaign.Result.NotCounted() -> Pages.refused("Prima guarda l'anteprima: nessuno ha ancora contato le persone, o non ce n'è nessuna.");
        });
    }
}
