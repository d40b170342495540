package it.sportello.jobs.vacancies.web.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.jobs.vacancies.DraftVacancy;
import it.sportello.jobs.vacancies.ReviseVacancy;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.VacancyState;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.web.Inputs;
import it.sportello.platform.api.web.Lists;
import it.sportello.platform.api.web.Once;
import it.sportello.platform.api.web.Problems;
import it.sportello.platform.ids.Ids;

import java.util.Comparator;
import java.util.List;

/** Vacancies for other programs: read, brought in as drafts, corrected. */
@Controller("/api/v1/vacancies")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiVacanciesController {

    private final ApiVacancies vacancies;
    private final DraftVacancy draft;
    private final ReviseVacancy revise;
    private final Once once;
    private final Ids ids;

    ApiVacanciesController(ApiVacancies vacancies, DraftVacancy draft, ReviseVacancy revise, Once once, Ids ids) {
        this.vacancies = vacancies;
        this.draft = draft;
        this.revise = revise;
        this.once = once;
        this.ids = ids;
    }

    @Get
    @Secured("vacancies.read")
    HttpResponse<?> list(@QueryValue String office, @QueryValue @Nullable String state, @QueryValue @Nullable String cursor,
                         @QueryValue @Nullable Integer limit, ApiClient client) {
        Inputs in = new Inputs();
        VacancyState wanted = state == null ? null : in.one("state", VacancyState.class, state);
        if (in.wrong()) {
            return Problems.badQuery(in.errors());
        }
        if (!client.mayWork(office)) {
            return Problems.forbidden();
        }
        List<Vacancy> all = vacancies.of(office, wanted).stream().sorted(Comparator.comparing(Vacancy::code)).toList();
        return Lists.page(all, Vacancy::code, cursor, limit, ApiOffer::json);
    }

    @Get("/{code}")
    @Secured("vacancies.read")
    HttpResponse<?> show(String code, ApiClient client) {
        return vacancies.with(code, client, vacancy -> HttpResponse.ok(ApiOffer.json(vacancy)));
    }

    @Post
    @Secured("vacancies.write")
    @Journalled(value = Kind.VACANCY_DRAFTED, thing = "vacancy")
    HttpResponse<?> draft(HttpRequest<?> request, @Body ApiOffer offer, ApiClient client) {
        return once.answer(request, client, offer, key -> vacancies.read(offer, null, client, read ->
                vacancies.answer(draft.draft(read, vacancies.province(read), key.isEmpty() ? ids.next() : "api-" + key), 201)));
    }

    @Put("/{code}")
    @Secured("vacancies.write")
    @Journalled(value = Kind.VACANCY_DRAFTED, thing = "vacancy", ref = "code")
    HttpResponse<?> revise(HttpRequest<?> request, String code, @Body ApiOffer offer, ApiClient client) {
        return once.answer(request, client, offer, key -> vacancies.with(code, client,
                kept -> vacancies.read(offer, kept.offer(), client, read -> vacancies.answer(revise.revise(code, offer.seen(), read), 200))));
    }
}
