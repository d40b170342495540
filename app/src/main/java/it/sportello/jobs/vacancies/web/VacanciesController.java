package it.sportello.jobs.vacancies.web;

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
import it.sportello.jobs.vacancies.Change;
import it.sportello.jobs.vacancies.DraftVacancy;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.VacancyState;
import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.time.Rome;
import it.sportello.platform.web.Pages;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The vacancies of the operator's offices, and new ones. */
@Controller("/vacancies")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class VacanciesController {

    static final String FORM = "jobs/vacancies/vacancy-form";
    private static final int SIZE = 20;

    private final Vacancies vacancies;
    private final DraftVacancy draft;
    private final VacancyForms forms;
    private final Ids ids;
    private final InstantSource clock;

    VacanciesController(Vacancies vacancies, DraftVacancy draft, VacancyForms forms, Ids ids, InstantSource clock) {
        this.vacancies = vacancies;
        this.draft = draft;
        this.forms = forms;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param state one of {@link VacancyState}, or empty for all on which work is to be done. @param page from 0 */
    @Get
    HttpResponse<?> list(@QueryValue @Nullable String office, @QueryValue @Nullable String state,
                         @QueryValue(defaultValue = "0") int page, SignedIn who) {
        Map<String, String> offices = forms.names(who);
        VacancyState wanted = Arrays.stream(VacancyState.values()).filter(each -> each.name().equals(state)).findFirst()
                .orElse(null);
        Collection<String> chosen = office == null || !offices.containsKey(office) ? offices.keySet() : List.of(office);
        List<Vacancy> all = vacancies.byCodes(codes(chosen, wanted)).stream()
                .filter(vacancy -> vacancy.offer().offices().stream().anyMatch(chosen::contains))
                .filter(vacancy -> wanted == null ? vacancy.state().isOpen() : vacancy.state() == wanted)
                .sorted(Comparator.comparing((Vacancy vacancy) -> vacancy.progress().receivedAt()).reversed()
                        .thenComparing(Vacancy::code)).toList();
        int first = Math.min(Math.max(page, 0) * SIZE, all.size());
        Map<String, Object> model = new HashMap<>(Map.of("offices", offices, "states", states(), "total", all.size(),
                "rows", all.subList(first, Math.min(first + SIZE, all.size())).stream()
                        .map(vacancy -> VacancyRow.of(vacancy, forms.town(vacancy.offer().workplace().place()),
                                clock.instant())).toList()));
        String query = "?office=" + (chosen.size() == 1 ? chosen.iterator().next() : "")
                + "&state=" + (wanted == null ? "" : wanted.name()) + "&page=";
        model.put("office", office);
        model.put("state", wanted == null ? "" : wanted.name());
        model.put("newer", page > 0 ? "/vacancies" + query + (page - 1) : null);
        model.put("older", first + SIZE < all.size() ? "/vacancies" + query + (page + 1) : null);
        return Pages.page(HttpStatus.OK, "jobs/vacancies/vacancies", model);
    }

    @Get("/new")
    HttpResponse<?> blank(SignedIn who) {
        return Pages.page(HttpStatus.OK, FORM, forms.model(VacancyForm.empty(ids.next(), who.offices()), null, Map.of(), who));
    }

    @Post
    @Journalled(Kind.VACANCY_DRAFTED)
    HttpResponse<?> draft(@Body VacancyForm form, SignedIn who) {
        Offer offer = forms.offer(form, null);
        if (!offer.offices().isEmpty() && offer.offices().stream().noneMatch(who::mayWork)) {
            return Pages.forbidden("Scegli almeno un ufficio per cui lavori.");
        }
        String key = form.key() == null || form.key().isBlank() ? ids.next() : form.key();
        return switch (draft.draft(offer, forms.province(offer), key)) {
            case Change.Done(var vacancy) -> Pages.after("/vacancies/" + vacancy.code());
            case Change.Invalid(var problems) -> Pages.wrong(FORM, forms.model(form, null, problems, who));
            case Change.NotAllowed no -> Pages.refused(Refusals.of(no));
            case Change.Outdated no -> Pages.refused(Refusals.of(no));
            case Change.Unknown no -> Pages.missing(Refusals.UNKNOWN);
        };
    }

    /** Those that ended are kept by year: the list shows this year's and the last one's. */
    private List<String> codes(Collection<String> offices, VacancyState wanted) {
        int year = clock.instant().atZone(Rome.ZONE).getYear();
        List<Vacancies.Shelf> shelves = wanted == null || wanted.isOpen() ? List.of(Vacancies.Shelf.OPEN)
                : List.of(new Vacancies.Shelf(year), new Vacancies.Shelf(year - 1));
        return offices.stream().flatMap(office -> shelves.stream().flatMap(shelf -> vacancies.codes(office, shelf).stream()))
                .distinct().toList();
    }

    private static Map<String, String> states() {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(VacancyState.values()).forEach(state -> labels.put(state.name(), state.label()));
        return labels;
    }
}
