package it.sportello.jobs.vacancies.web;

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
import it.sportello.jobs.vacancies.Change;
import it.sportello.jobs.vacancies.Progress;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.Optional;

/** An operator takes a vacancy one step along its table. */
@Controller("/vacancies/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class VacancyStepsController {

    /** @param known whether the outcome is; its counts may be left out only when it is not */
    @Introspected
    record StepForm(@Nullable Long version, @Nullable String known, @Nullable Integer interviewed,
                    @Nullable Integer selected, @Nullable Integer hired) {

        Progress.Outcome outcome() {
            return "yes".equals(known) ? new Progress.Outcome(count(interviewed), count(selected), count(hired)) : null;
        }

        long seen() {
            return version == null ? 0 : version;
        }

        private static int count(Integer people) {
            return people == null ? 0 : Math.max(0, people);
        }
    }

    private final Vacancies vacancies;
    private final Steps steps;

    VacancyStepsController(Vacancies vacancies, Steps steps) {
        this.vacancies = vacancies;
        this.steps = steps;
    }

    @Post("/verify")
    @Journalled(value = Kind.VACANCY_MOVED, thing = "vacancy", ref = "code", how = "verify")
    HttpResponse<?> verify(String code, @Body StepForm form, SignedIn who) {
        return answer(code, who, () -> steps.verify().verify(code, form.seen(), who.id()));
    }

    @Post("/publish")
    @Journalled(value = Kind.VACANCY_MOVED, thing = "vacancy", ref = "code", how = "publish")
    HttpResponse<?> publish(String code, @Body StepForm form, SignedIn who) {
        return answer(code, who, () -> steps.publish().publish(code, form.seen()));
    }

    @Post("/confirm")
    @Journalled(value = Kind.VACANCY_MOVED, thing = "vacancy", ref = "code", how = "confirm")
    HttpResponse<?> confirm(String code, @Body StepForm form, SignedIn who) {
        return answer(code, who, () -> steps.confirm().confirm(code, form.seen()));
    }

    @Post("/preselection")
    @Journalled(value = Kind.VACANCY_MOVED, thing = "vacancy", ref = "code", how = "preselection")
    HttpResponse<?> preselection(String code, @Body StepForm form, SignedIn who) {
        return answer(code, who, () -> steps.preselection().begin(code, form.seen()));
    }

    @Post("/close")
    @Journalled(value = Kind.VACANCY_MOVED, thing = "vacancy", ref = "code", how = "close")
    HttpResponse<?> close(String code, @Body StepForm form, SignedIn who) {
        return answer(code, who, () -> steps.close().close(code, form.seen(), form.outcome()));
    }

    @Post("/withdraw")
    @Journalled(value = Kind.VACANCY_MOVED, thing = "vacancy", ref = "code", how = "withdraw")
    HttpResponse<?> withdraw(String code, @Body StepForm form, SignedIn who) {
        return answer(code, who, () -> steps.withdraw().withdraw(code, form.seen()));
    }

    private HttpResponse<?> answer(String code, SignedIn who, java.util.function.Supplier<Change> step) {
        Optional<Vacancy> vacancy = vacancies.byCode(code);
        if (vacancy.isPresent() && vacancy.get().offer().offices().stream().noneMatch(who::mayWork)) {
            return Pages.forbidden(Refusals.NOT_YOURS);
        }
        return switch (step.get()) {
            case Change.Done done -> Pages.after("/vacancies/" + code);
            case Change.NotAllowed no -> Pages.refused(Refusals.of(no));
            case Change.Outdated no -> Pages.refused(Refusals.of(no));
            case Change.Invalid no -> Pages.refused(Refusals.of(no));
            case Change.Unknown no -> Pages.missing(Refusals.UNKNOWN);
        };
    }
}
