package it.sportello.talk.templates.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.bots.messaging.adapter.TemplateApprovals.Category;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.templates.LearnStanding;
import it.sportello.talk.templates.Preflight;
import it.sportello.talk.templates.TemplateStanding;
import it.sportello.talk.templates.TemplateState;
import it.sportello.talk.templates.asking.AskProvider;
import it.sportello.talk.templates.asking.SubmitTemplate;
import it.sportello.templates.WhatsappTemplate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What an administrator does with a template: hand it in, ask Meta now, say by hand what Meta said elsewhere. */
@Controller("/templates/{name}/{language}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.ADMINISTRATOR)
class TemplateActionsController {

    private static final String SHOW = "talk/templates/template";
    private static final int LONGEST = 500;

    private final Shelf shelf;
    private final SubmitTemplate submit;
    private final AskProvider ask;
    private final LearnStanding learn;

    TemplateActionsController(Shelf shelf, SubmitTemplate submit, AskProvider ask, LearnStanding learn) {
        this.shelf = shelf;
        this.submit = submit;
        this.ask = ask;
        this.learn = learn;
    }

    @Introspected
    record Said(@Nullable String state, @Nullable String category, @Nullable String reason, @Nullable String sid) {
    }

    @Post("/submit")
    @Journalled(value = Kind.TEMPLATE_CHANGED, thing = "template", ref = "name", how = "submit")
    HttpResponse<?> submit(String name, String language, SignedIn who) {
        return switch (submit.submit(name, language, who.name())) {
            case SubmitTemplate.Result.Submitted() -> Pages.after("/templates/" + name + "/" + language);
            case SubmitTemplate.Result.NotReady(var findings) -> Pages.refused("Prima va corretto il testo. "
                    + findings.stream().map(Preflight.Finding::sentence).collect(Collectors.joining(" ")));
            case SubmitTemplate.Result.NotFrom(var state) -> Pages.refused("Ora non si può: il modello è nello stato «" + state.label() + "».");
            case SubmitTemplate.Result.NobodyToAsk() -> Pages.refused("WhatsApp non è configurato. Mancano le impostazioni di Twilio.");
            case SubmitTemplate.Result.Declined(var code) -> Pages.refused("Twilio non ha preso il modello. Il suo codice di errore è " + code + ".");
            case SubmitTemplate.Result.NotNow() -> Pages.refused("Twilio ora non risponde. Riprova tra qualche minuto.");
            case SubmitTemplate.Result.Missing() -> Pages.missing("Questo modello non esiste.");
        };
    }

    @Post("/ask")
    @Journalled(value = Kind.TEMPLATE_CHANGED, thing = "template", ref = "name", how = "ask")
    HttpResponse<?> ask(String name, String language) {
        if (shelf.find(name, language).isEmpty()) {
            return Pages.missing("Questo modello non esiste.");
        }
        return switch (ask.one(name, language)) {
            case YES -> Pages.after("/templates/" + name + "/" + language);
            case NOT_NOW -> Pages.refused("Twilio ora non risponde. Chiediamo di nuovo da soli ogni 15 minuti.");
            case NOBODY_TO_ASK -> Pages.refused("WhatsApp non è configurato. Mancano le impostazioni di Twilio.");
            case NEVER_HANDED_IN -> Pages.refused("Questo modello non è ancora stato mandato a Meta.");
            case NOT_THERE -> Pages.refused("Twilio non conosce questo modello. Controlla il suo codice (HX...).");
        };
    }

    @Post("/state")
    @Journalled(value = Kind.TEMPLATE_CHANGED, thing = "template", ref = "name", detail = "said.state")
    HttpResponse<?> say(String name, String language, @Body Said said, SignedIn who) {
        WhatsappTemplate template = shelf.find(name, language).orElse(null);
        if (template == null) {
            return Pages.missing("Questo modello non esiste.");
        }
        Map<String, String> errors = wrong(said);
        if (!errors.isEmpty()) {
            return Pages.wrong(SHOW, shelf.model(template, who, errors, null));
        }
        TemplateStanding.State to = new TemplateStanding.State(TemplateState.valueOf(said.state()), Category.valueOf(said.category()),
                blank(said.reason()) ? null : said.reason().strip());
        return switch (learn.learn(shelf.standing(name, language), blank(said.sid()) ? null : said.sid().strip(), to, who.name())) {
            case LearnStanding.Result.Learnt learnt -> Pages.after("/templates/" + name + "/" + language);
            case LearnStanding.Result.NotFrom(var from) -> Pages.refused("Da «" + from.label() + "» non si passa a «" + to.state().label() + "».");
            case LearnStanding.Result.ChangedMeanwhile() -> Pages.refused("Qualcuno ha appena cambiato questo modello. Riaprilo e riprova.");
        };
    }

    private static Map<String, String> wrong(Said said) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (Arrays.stream(TemplateState.values()).noneMatch(each -> each.name().equals(said.state()))) {
            errors.put("state", "Scegli uno stato.");
        }
        if (Arrays.stream(Category.values()).noneMatch(each -> each.name().equals(said.category()))) {
            errors.put("category", "Scegli una categoria.");
        }
        if (said.reason() != null && said.reason().length() > LONGEST) {
            errors.put("reason", "Il motivo può avere al massimo " + LONGEST + " caratteri.");
        }
        if (!blank(said.sid()) && !said.sid().strip().matches("HX\\w{1,40}")) {
            errors.put("sid", "Il codice comincia con HX. Lo trovi nella console di Twilio.");
        }
        return errors;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
