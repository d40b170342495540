package it.sportello.jobs.vacancies.web;

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
import it.sportello.jobs.vacancies.Change;
import it.sportello.jobs.vacancies.ReviseVacancy;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.search.VacancyWords;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One vacancy, for the operators of its offices: as it is, and corrected. */
@Controller("/vacancies/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class VacancyController {

    private final Vacancies vacancies;
    private final ReviseVacancy revise;
    private final VacancyForms forms;
    private final VacancyWords words;
    private final InstantSource clock;

    VacancyController(Vacancies vacancies, ReviseVacancy revise, VacancyForms forms, VacancyWords words,
                      InstantSource clock) {
        this.vacancies = vacancies;
        this.revise = revise;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(String code, SignedIn who) {
        return own(code, who, vacancy -> {
            Map<String, Object> model = new HashMap<>(Map.of("vacancy", vacancy, "words", words.of(vacancy, "it"),
                    "clock", VacancyRow.clock(vacancy, clock.instant()), "tone", VacancyRow.tone(vacancy, clock.instant()),
                    "next", vacancy.state().next().stream().map(Enum::name).toList(), "served", forms.served(vacancy.offer())));
            model.put("preselection", VacancyForms.day(vacancy.offer().preselectionBy()));
            return Pages.page(HttpStatus.OK, "jobs/vacancies/vacancy", model);
        });
    }

    @Get("/edit")
    HttpResponse<?> edit(String code, SignedIn who) {
        return own(code, who, vacancy -> Pages.page(HttpStatus.OK, VacanciesController.FORM,
                forms.model(forms.of(vacancy), code, Map.of(), who)));
    }

    @Post
    @Journalled(value = Kind.VACANCY_DRAFTED, thing = "vacancy", ref = "code")
    HttpResponse<?> revise(String code, @Body VacancyForm form, SignedIn who) {
        return own(code, who, vacancy -> switch (revise.revise(code, form.version(), forms.offer(form, vacancy.offer()))) {
            case Change.Done done -> Pages.after("/vacancies/" + code);
            case Change.Invalid(var problems) ->
                    Pages.wrong(VacanciesController.FORM, forms.model(form, code, problems, who));
            case Change.NotAllowed no -> Pages.refused("Un'offerta chiusa o ritirata non si corregge più.");
            case Change.Outdated no -> Pages.refused(Refusals.of(no));
            case Change.Unknown no -> Pages.missing(Refusals.UNKNOWN);
        });
    }

    private HttpResponse<?> own(String code, SignedIn who, Function<Vacancy, HttpResponse<?>> page) {
        Optional<Vacancy> vacancy = vacancies.byCode(code);
        if (vacancy.isEmpty()) {
            return Pages.missing(Refusals.UNKNOWN);
        }
        return vacancy.get().offer().offices().stream().anyMatch(who::mayWork) ? page.apply(vacancy.get())
                : Pages.forbidden(Refusals.NOT_YOURS);
    }
}
