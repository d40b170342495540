package it.sportello.jobs.applications.web;

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
import it.sportello.jobs.applications.Application;
import it.sportello.jobs.applications.ApplicationState;
import it.sportello.jobs.applications.Applications;
import it.sportello.jobs.applications.MoveApplication;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.web.Pages;
import it.sportello.templates.Phrasebook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has applied for a vacancy, and each one's way to the employer. Withdrawing is the person's alone. */
@Controller("/vacancies/{code}/applications")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class ApplicationsController {

    private static final int SIZE = 50;

    @Introspected
    record MoveForm(@Nullable String contact, @Nullable String state) {
    }

    /** @param name what the person calls themselves, never an identity */
    @Introspected
    record Row(String contact, String name, String receipt, String at, String state, Map<String, String> next) {
    }

    private final Vacancies vacancies;
    private final Applications applications;
    private final MoveApplication move;
    private final Contacts contacts;
    private final Phrasebook phrases;

    ApplicationsController(Vacancies vacancies, Applications applications, MoveApplication move, Contacts contacts,
                           Phrasebook phrases) {
        this.vacancies = vacancies;
        this.applications = applications;
        this.move = move;
        this.contacts = contacts;
        this.phrases = phrases;
    }

    @Get
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "vacancy", ref = "code")
    HttpResponse<?> list(String code, @QueryValue(defaultValue = "0") int page, SignedIn who) {
        return own(code, who, vacancy -> {
            List<Application> shown = applications.ofVacancy(code, Math.max(0, page), SIZE);
            Map<String, Contact> people = contacts.byId(shown.stream().map(Application::contact).toList());
            int count = applications.count(code);
            Map<String, Object> model = new HashMap<>(Map.of("vacancy", vacancy, "count", count, "rows",
                    shown.stream().map(each -> row(each, people.get(each.contact()))).toList()));
            String path = "/vacancies/" + code + "/applications?page=";
            model.put("newer", page > 0 ? path + (page - 1) : null);
            model.put("older", (page + 1) * SIZE < count ? path + (page + 1) : null);
            return Pages.page(HttpStatus.OK, "jobs/applications/applications", model);
        });
    }

    @Post
    @Journalled(value = Kind.APPLICATION_MOVED, thing = "vacancy", ref = "code", person = "form.contact", detail = "form.state")
    HttpResponse<?> move(String code, @Body MoveForm form, SignedIn who) {
        Optional<ApplicationState> wanted = Arrays.stream(ApplicationState.values())
                .filter(state -> state != ApplicationState.WITHDRAWN && state.name().equals(form.state())).findFirst();
        if (wanted.isEmpty() || form.contact() == null) {
            return Pages.refused("Scegli cosa fare della candidatura.");
        }
        return own(code, who, vacancy -> switch (move.move(code, form.contact(), wanted.get())) {
            case MoveApplication.Moved.Done done -> Pages.after("/vacancies/" + code + "/applications");
            case MoveApplication.Moved.NotAllowed(var kept) ->
                    Pages.refused("La candidatura ora è «" + kept.state().label() + "». Riapri la pagina e guarda.");
            case MoveApplication.Moved.Unknown() -> Pages.missing("Questa candidatura non esiste.");
        });
    }

    private Row row(Application application, Contact person) {
        Map<String, String> next = application.state().next().stream().filter(state -> state != ApplicationState.WITHDRAWN)
                .collect(Collectors.toMap(Enum::name, ApplicationState::label));
        String name = person == null || person.name() == null ? "Senza nome" : person.name();
        return new Row(application.contact(), name, application.receipt(), phrases.formats("it").moment(application.at()),
                application.state().label(), next);
    }

    private HttpResponse<?> own(String code, SignedIn who, Function<Vacancy, HttpResponse<?>> page) {
        Optional<Vacancy> vacancy = vacancies.byCode(code);
        if (vacancy.isEmpty()) {
            return Pages.missing("Questa offerta non esiste.");
        }
        return vacancy.get().offer().offices().stream().anyMatch(who::mayWork) ? page.apply(vacancy.get())
                : Pages.forbidden("Questa offerta è di un altro ufficio.");
    }
}
