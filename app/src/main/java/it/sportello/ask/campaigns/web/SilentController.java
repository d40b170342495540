package it.sportello.ask.campaigns.web;

import io.micronaut.core.annotation.Introspected;
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
import it.sportello.ask.campaigns.Reason;
import it.sportello.ask.campaigns.silent.AskWhy;
import it.sportello.ask.campaigns.silent.CallSilent;
import it.sportello.ask.campaigns.silent.NoteReason;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.Arrays;
import java.util.Optional;

/** Those of an office who did not answer: why, and to be called. */
@Controller("/campaigns/{id}/silent")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class SilentController {

    private static final String VIEW = "ask/campaigns/silent";

    private final SilentList list;
    private final AskWhy ask;
    private final CallSilent call;
    private final NoteReason note;
    private final CampaignDoor door;

    SilentController(SilentList list, AskWhy ask, CallSilent call, NoteReason note, CampaignDoor door) {
        this.list = list;
        this.ask = ask;
        this.call = call;
        this.note = note;
        this.door = door;
    }

    /** @param reason of {@link Reason} */
    @Introspected
    record Heard(@Nullable String office, @Nullable Integer page, @Nullable String contact, @Nullable String reason) {

        Optional<Reason> why() {
            return Arrays.stream(Reason.values()).filter(one -> one.name().equals(reason)).findFirst();
        }
    }

    @Introspected
    record Where(@Nullable String office) {
    }

    /** @param office one of the campaign's, the first of the person's own when not said; @param page of the campaign's list, from 0; @param said what has just been done, to how many {@code people} */
    @Get
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "campaign", ref = "id")
    HttpResponse<?> silent(String id, @QueryValue @Nullable String office, @QueryValue @Nullable Integer page, @QueryValue @Nullable String said,
                           @QueryValue @Nullable Integer people, SignedIn who) {
        return door.seen(id, who, campaign -> {
            String shown = office == null || office.isEmpty() ? campaign.offices().stream().filter(who::mayWork).findFirst().orElseThrow() : office;
            return door.office(id, shown, who, own -> Pages.page(HttpStatus.OK, VIEW, door.model(who, "called", own.title(), "said", said == null ? null : said(said, people == null ? 0 : people),
                    "silent", list.of(own, shown, page == null ? 0 : page), "reasons", SilentList.REASONS, "may", AskWhy.may(own))));
        });
    }

    @Post("/reason")
    @Journalled(value = Kind.REASON_NOTED, thing = "campaign", ref = "id", person = "heard.contact", detail = "heard.reason")
    HttpResponse<?> reason(String id, @Body Heard heard, SignedIn who) {
        return door.office(id, heard.office() == null ? "" : heard.office(), who, campaign -> heard.why().isPresent() && heard.contact() != null
                && heard.page() != null && note.heard(id, heard.office(), heard.page(), heard.contact(), heard.why().get())
                ? Pages.after("/campaigns/" + id + "/silent?office=" + heard.office() + "&page=" + heard.page() + "&said=reason")
                : Pages.refused("Scegli un motivo. Se la persona ha risposto nel frattempo non serve più."));
    }

    @Post("/why")
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(value = Kind.CAMPAIGN_STEERED, thing = "campaign", ref = "id", how = "why")
    HttpResponse<?> why(String id, @Body Where where, SignedIn who) {
        return door.office(id, where.office() == null ? "" : where.office(), who, campaign -> {
            if (!AskWhy.may(campaign)) {
                return Pages.refused("Ora non si può: la campagna non è partita, o è stata fermata.");
            }
            ask.ask(campaign, where.office());
            return Pages.after("/campaigns/" + id + "/silent?office=" + where.office() + "&said=why");
        });
    }

    @Post("/calls")
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    @Journalled(value = Kind.CAMPAIGN_STEERED, thing = "campaign", ref = "id", how = "calls")
    HttpResponse<?> calls(String id, @Body Where where, SignedIn who) {
        return door.office(id, where.office() == null ? "" : where.office(), who, campaign -> {
            if (!AskWhy.may(campaign)) {
                return Pages.refused("Ora non si può: la campagna non è partita, o è stata fermata.");
            }
            int people = call.begin(campaign, where.office());
            return Pages.after("/campaigns/" + id + "/silent?office=" + where.office() + "&said=calls&people=" + people);
        });
    }

    private static String said(String deed, int people) {
        return switch (deed) {
            case "calls" -> people == 0 ? "Ora non c'è nessuno da chiamare: chi ha avuto l'invito da meno di un giorno può ancora rispondere."
                    : people == 1 ? "Preparata 1 telefonata: è in Compiti." : "Preparate " + people + " telefonate: sono in Compiti.";
            case "why" -> "La domanda parte nelle ore in cui si può scrivere.";
            case "reason" -> "Motivo segnato.";
            default -> null;
        };
    }
}
