package it.sportello.office.staff.web.accounts;

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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.AccountResult;
import it.sportello.office.staff.ChangeAccount;
import it.sportello.office.staff.OfficeNames;
import it.sportello.office.staff.OpenAccount;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.factor.EnrolSecondFactor;
import it.sportello.platform.web.Paged;
import it.sportello.platform.web.Pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accounts, for administrators. */
@Controller("/accounts")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.ADMINISTRATOR)
class AccountsController {

    private static final String LIST = "office/staff/accounts";
    private static final String FORM = "office/staff/account-form";
    private static final String SECRET = "office/staff/account-password";

    private final StaffMembers members;
    private final OpenAccount opening;
    private final ChangeAccount changing;
    private final EnrolSecondFactor factors;
    private final Optional<OfficeNames> offices;

    AccountsController(StaffMembers members, OpenAccount opening, ChangeAccount changing, EnrolSecondFactor factors,
                       Optional<OfficeNames> offices) {
        this.members = members;
        this.opening = opening;
        this.changing = changing;
        this.factors = factors;
        this.offices = offices;
    }

    @Get
    @Secured({Role.AUDITOR, Role.ADMINISTRATOR})
    HttpResponse<?> list(@QueryValue @Nullable String office, @QueryValue @Nullable Integer page, SignedIn who) {
        Map<String, String> names = names();
        boolean chosen = office != null && names.containsKey(office);
        List<AccountRow> rows = members.all().stream().filter(member -> !chosen || member.offices().contains(office))
                .map(member -> AccountRow.of(member, names)).toList();
        Map<String, Object> model = Paged.of(rows, "/accounts?" + (chosen ? "office=" + office + "&" : ""), page).model();
        model.putAll(Map.of("offices", names, "office", chosen ? office : "", "changes", who.administers()));
        return Pages.page(HttpStatus.OK, LIST, model);
    }

    @Get("/new")
    HttpResponse<?> blank() {
        return Pages.page(HttpStatus.OK, FORM, model(AccountForm.empty(), null, Map.of()));
    }

    @Post
    @Journalled(value = Kind.ACCOUNT_OPENED, detail = "form.role")
    HttpResponse<?> open(@Body AccountForm form) {
        Map<String, String> errors = form.errors(names(), provinces());
        if (!errors.isEmpty()) {
            return Pages.wrong(FORM, model(form, null, errors));
        }
        AccountResult result = opening.open(form.name(), form.email(), form.role(), form.reach());
        return result instanceof AccountResult.EmailTaken
                ? Pages.wrong(FORM, model(form, null, Map.of("email", "C'è già un account con questa e-mail.")))
                : answer(result);
    }

    @Get("/{id}")
    HttpResponse<?> show(String id) {
        return members.find(id).map(member -> Pages.page(HttpStatus.OK, FORM, model(AccountForm.of(member), member, Map.of())))
                .orElseGet(() -> Pages.missing("Questo account non esiste."));
    }

    @Post("/{id}")
    @Journalled(value = Kind.ACCOUNT_CHANGED, person = "id", detail = "form.role")
    HttpResponse<?> edit(String id, @Body AccountForm form) {
        Optional<StaffMember> member = members.find(id);
        if (member.isEmpty()) {
            return answer(new AccountResult.NoSuchAccount());
        }
        AccountForm full = new AccountForm(form.name(), member.get().email(), form.role(), form.offices(), form.province(), form.version());
        Map<String, String> errors = full.errors(names(), provinces());
        return errors.isEmpty() ? answer(changing.edit(id, full.version(), full.name(), full.role(), full.reach()))
                : Pages.wrong(FORM, model(full, member.get(), errors));
    }

    @Post("/{id}/disable")
    @Journalled(value = Kind.ACCOUNT_DISABLED, person = "id")
    HttpResponse<?> disable(String id) {
        return answer(changing.disable(id));
    }

    @Post("/{id}/enable")
    @Journalled(value = Kind.ACCOUNT_ENABLED, person = "id")
    HttpResponse<?> enable(String id) {
        return answer(changing.enable(id));
    }

    @Post("/{id}/password")
    @Journalled(value = Kind.PASSWORD_RESET, person = "id")
    HttpResponse<?> resetPassword(String id) {
        return answer(changing.resetPassword(id));
    }

    @Post("/{id}/second-factor")
    @Journalled(value = Kind.SECOND_FACTOR_CHANGED, person = "id", how = "reset")
    HttpResponse<?> resetSecondFactor(String id) {
        return factors.reset(id) ? Pages.after("/accounts") : answer(new AccountResult.NoSuchAccount());
    }

    private HttpResponse<?> answer(AccountResult result) {
        return switch (result) {
            case AccountResult.Done(var member, var password) when password != null ->
                    Pages.page(HttpStatus.OK, SECRET, Map.of("member", member, "password", password));
            case AccountResult.Done done -> Pages.after("/accounts");
            case AccountResult.EmailTaken() -> Pages.refused("C'è già un account con questa e-mail.");
            case AccountResult.ChangedMeanwhile() ->
                    Pages.refused("Qualcun altro ha appena cambiato questo account. Torna all'elenco, aprilo e riprova.");
            case AccountResult.LastAdministrator() ->
                    Pages.refused("È l'unico amministratore attivo. Prima nomina un altro amministratore.");
            case AccountResult.NoSuchAccount() -> Pages.missing("Questo account non esiste.");
        };
    }

    private Map<String, Object> model(AccountForm form, StaffMember member, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "errors", errors, "roles", Role.LABELS,
                "names", names(), "provinces", provinces().stream().collect(Collectors.toMap(each -> each, each -> each,
                        (one, same) -> one, LinkedHashMap::new))));
        model.put("member", member);
        return model;
    }

    private List<String> provinces() {
        return offices.map(OfficeNames::provinces).orElse(List.of());
    }

    private Map<String, String> names() {
        return offices.<Map<String, String>>map(OfficeNames::all).orElseGet(LinkedHashMap::new);
    }
}
