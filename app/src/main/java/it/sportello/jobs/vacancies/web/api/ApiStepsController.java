package it.sportello.jobs.vacancies.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.jobs.vacancies.Change;
import it.sportello.jobs.vacancies.Progress;
import it.sportello.jobs.vacancies.web.Steps;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.web.Inputs;
import it.sportello.platform.api.web.Once;
import it.sportello.platform.api.web.Problems;

/** A program takes a vacancy one step along its table. Never the step of verifying: an operator has read it, or nobody has. */
@Controller("/api/v1/vacancies/{code}/steps")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("vacancies.write")
class ApiStepsController {

    private final ApiVacancies vacancies;
    private final Steps steps;
    private final Once once;

    ApiStepsController(ApiVacancies vacancies, Steps steps, Once once) {
        this.vacancies = vacancies;
        this.steps = steps;
        this.once = once;
    }

    @Introspected
    record Step(@Nullable String step, @Nullable Long version, @Nullable Integer interviewed, @Nullable Integer selected,
                @Nullable Integer hired) {

        Progress.Outcome outcome(Inputs in) {
            return hired == null ? null : new Progress.Outcome(in.number("interviewed", interviewed, 0, 9999),
                    in.number("selected", selected, 0, 9999), in.number("hired", hired, 0, 9999));
        }
    }

    @Post
    @Journalled(value = Kind.VACANCY_MOVED, thing = "vacancy", ref = "code", detail = "step.step")
    HttpResponse<?> take(HttpRequest<?> request, String code, @Body Step step, ApiClient client) {
        return once.answer(request, client, step, key -> vacancies.with(code, client, vacancy -> {
            Inputs in = new Inputs();
            Progress.Outcome outcome = step.outcome(in);
            in.require("version", step.version() != null, "Serve la versione letta.");
            in.require("step", step.step() != null && step.step().matches("publish|confirm|preselection|close|withdraw"),
                    "Può essere: publish, confirm, preselection, close, withdraw.");
            return in.wrong() ? Problems.wrong(in.errors()) : vacancies.answer(take(code, step, outcome), 200);
        }));
    }

    private Change take(String code, Step step, Progress.Outcome outcome) {
        return switch (step.step()) {
            case "publish" -> steps.publish().publish(code, step.version());
            case "confirm" -> steps.confirm().confirm(code, step.version());
            case "preselection" -> steps.preselection().begin(code, step.version());
            case "close" -> steps.close().close(code, step.version(), outcome);
            default -> steps.withdraw().withdraw(code, step.version());
        };
    }
}
