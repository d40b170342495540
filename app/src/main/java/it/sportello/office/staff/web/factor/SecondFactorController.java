package it.sportello.office.staff.web.factor;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.factor.CheckSecondFactor;
import it.sportello.office.staff.factor.EnrolSecondFactor;
import it.sportello.office.staff.factor.SecondFactor;
import it.sportello.office.staff.factor.WhoNeedsIt;
import it.sportello.platform.qr.QrPicture;
import it.sportello.platform.web.Pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The own second factor: the square for the telephone, the first number, the paper codes. */
@Controller("/account/second-factor")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SecondFactorController {

    private static final String VIEW = "office/staff/second-factor";

    private final EnrolSecondFactor enrolling;
    private final CheckSecondFactor checking;
    private final WhoNeedsIt needs;
    private final StaffMembers members;

    SecondFactorController(EnrolSecondFactor enrolling, CheckSecondFactor checking, WhoNeedsIt needs, StaffMembers members) {
        this.enrolling = enrolling;
        this.checking = checking;
        this.needs = needs;
        this.members = members;
    }

    @Introspected
    record Form(@Nullable String code) {
        Form {
            code = code == null || code.length() > 60 ? "" : code;
        }
    }

    @Get
    HttpResponse<?> show(SignedIn who) {
        return Pages.page(HttpStatus.OK, VIEW, model(who, Map.of()));
    }

    @Post("/begin")
    @Journalled(value = Kind.SECOND_FACTOR_CHANGED, how = "begin")
    HttpResponse<?> begin(SignedIn who) {
        SecondFactor begun = enrolling.begin(who.id());
        return begun.confirmed() ? Pages.after("/account/second-factor") : Pages.page(HttpStatus.OK, VIEW, model(who, square(begun, who)));
    }

    @Post("/confirm")
    @Journalled(value = Kind.SECOND_FACTOR_CHANGED, how = "confirm")
    HttpResponse<?> confirm(@Body Form form, SignedIn who) {
        Optional<List<String>> paper = enrolling.confirm(who.id(), form.code().replaceAll("\\s", ""));
        if (paper.isPresent()) {
            return Pages.page(HttpStatus.OK, VIEW, model(who, Map.of("paper", paper.get())));
        }
        SecondFactor begun = enrolling.begin(who.id());
        if (begun.confirmed()) {
            return Pages.after("/account/second-factor");
        }
        Map<String, Object> again = new HashMap<>(square(begun, who));
        again.put("error", "Il codice non è giusto. Scrivi quello che vedi adesso sul telefono.");
        return Pages.wrong(VIEW, model(who, again));
    }

    @Post("/end")
    @Journalled(value = Kind.SECOND_FACTOR_CHANGED, how = "end")
    HttpResponse<?> end(@Body Form form, SignedIn who) {
        if (members.find(who.id()).filter(needs::needs).isPresent()) {
            return Pages.refused("Per il tuo ruolo il secondo passaggio è obbligatorio.");
        }
        if (!(checking.check(who.id(), form.code()) instanceof CheckSecondFactor.Result.Right)) {
            return Pages.wrong(VIEW, model(who, Map.of("error", "Il codice non è giusto, o è già stato usato.")));
        }
        enrolling.giveUp(who.id());
        return Pages.after("/account/second-factor");
    }

    private Map<String, Object> square(SecondFactor begun, SignedIn who) {
        String address = enrolling.address(begun, members.find(who.id()).orElseThrow().email());
        return Map.of("square", QrPicture.svg(address, "Codice da inquadrare con il telefono"),
                "secret", begun.secret().replaceAll("(.{4})(?=.)", "$1 "));
    }

    private Map<String, Object> model(SignedIn who, Map<String, Object> more) {
        StaffMember member = members.find(who.id()).orElseThrow();
        Map<String, Object> model = new HashMap<>(more);
        model.put("has", checking.has(who.id()));
        model.put("needs", needs.needs(member));
        model.put("asks", needs.asksSomebody());
        return model;
    }
}
