package it.sportello.people.loading.web;

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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.loading.BringList;
import it.sportello.people.loading.Column;
import it.sportello.people.loading.Entry;
import it.sportello.people.loading.Load;
import it.sportello.people.loading.LoadState;
import it.sportello.people.loading.Loads;
import it.sportello.people.loading.PreviewLoad;
import it.sportello.platform.web.Pages;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A list that came in: what its columns are, what it would do, and what it did. */
@Controller("/people/load/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class LoadedController {

    private static final String VIEW = "people/loading/load";

    private final Loads loads;
    private final BringList bring;
    private final PreviewLoad preview;
    private final Offices offices;
    private final Places places;

    LoadedController(Loads loads, BringList bring, PreviewLoad preview, Offices offices, Places places) {
        this.loads = loads;
        this.bring = bring;
        this.preview = preview;
        this.offices = offices;
        this.places = places;
    }

    /** @param column names of {@link Column}, in the order of the heads */
    @Introspected
    record Mapping(@Nullable List<String> column) {
    }

    @Introspected
    record Head(int at, String name, String column) {
    }

    @Introspected
    record Problem(int line, String why) {
    }

    @Introspected
    record Sample(String family, String given, String taxCode, String born, String phone, String email, String town) {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

        static Sample of(Entry entry, Places places) {
            return new Sample(entry.family(), entry.given(), entry.taxCode() == null ? "" : entry.taxCode().text(),
                    entry.born() == null ? "" : DAY.format(entry.born()), entry.phone(), entry.email(),
                    entry.town() == null ? "" : places.find(entry.town()).map(Municipality::label).orElse(entry.town()));
        }
    }

    @Get
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "load", ref = "id")
    HttpResponse<?> show(String id, SignedIn who) {
        return with(id, who, load -> Pages.page(HttpStatus.OK, VIEW, model(load, load.columns())));
    }

    @Post("/columns")
    @Journalled(value = Kind.PEOPLE_LOADED, thing = "load", ref = "id", how = "columns")
    HttpResponse<?> columns(String id, @Body Mapping mapping, SignedIn who) {
        return with(id, who, load -> {
            List<String> said = mapping.column() == null ? List.of() : mapping.column();
            boolean known = said.size() == load.heads().size()
                    && said.stream().allMatch(name -> Arrays.stream(Column.values()).anyMatch(column -> column.name().equals(name)));
            if (!known) {
                return Pages.refused("Le colonne non corrispondono all'elenco. Ricarica la pagina e riprova.");
            }
            List<Column> columns = said.stream().map(Column::valueOf).toList();
            Optional<Column> twice = Column.twice(columns);
            if (twice.isPresent()) {
                Map<String, Object> model = model(load, columns);
                model.put("error", "Due colonne contengono la stessa cosa: " + twice.get().label() + ". Tieni quella giusta. Per l'altra scegli «Non usare».");
                return Pages.wrong(VIEW, model);
            }
            return done(load, one -> bring.map(one, columns));
        });
    }

    @Post("/start")
    @Journalled(value = Kind.PEOPLE_LOADED, thing = "load", ref = "id", how = "start")
    HttpResponse<?> start(String id, SignedIn who) {
        return with(id, who, load -> done(load, one -> bring.letIn(one) || one.state() == LoadState.LOADING || one.state() == LoadState.DONE));
    }

    @Post("/discard")
    @Journalled(value = Kind.PEOPLE_LOADED, thing = "load", ref = "id", how = "discard")
    HttpResponse<?> discard(String id, SignedIn who) {
        return with(id, who, load -> done(load, one -> bring.discard(one) || one.state() == LoadState.DISCARDED));
    }

    private HttpResponse<?> done(Load load, Predicate<Load> change) {
        return change.test(load) ? Pages.after("/people/load/" + load.id())
                : Pages.refused("Qualcuno ha già deciso di questo elenco. Ricarica la pagina.");
    }

    private HttpResponse<?> with(String id, SignedIn who, Function<Load, HttpResponse<?>> then) {
        Optional<Load> found = loads.find(id);
        if (found.isEmpty()) {
            return Pages.missing("Questo elenco non c'è.");
        }
        return who.mayWork(found.get().office()) ? then.apply(found.get()) : Pages.forbidden("Questo elenco è di un altro ufficio.");
    }

    /** @param columns as they are shown to be chosen */
    private Map<String, Object> model(Load load, List<Column> columns) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(Column.values()).forEach(column -> kinds.put(column.name(), column.label()));
        Map<String, Object> model = new HashMap<>(Map.of("load", load, "state", load.state().label(), "kinds", kinds,
                "open", load.state() == LoadState.MAPPING, "office", offices.find(load.office()).map(Office::name).orElse(load.office()),
                "heads", IntStream.range(0, load.heads().size())
                        .mapToObj(at -> new Head(at, load.heads().get(at), columns.get(at).name())).toList()));
        PreviewLoad.Preview shown = load.state() == LoadState.MAPPING ? preview.preview(load) : null;
        model.put("tally", shown == null ? load.tally() : shown.tally());
        model.put("refused", shown == null ? load.leftOut() : shown.refused());
        model.put("unreachable", shown == null ? List.of() : shown.unreachable().stream().map(one -> new Problem(one.line(), one.why())).toList());
        model.put("alike", shown == null ? List.of() : shown.doubles().stream()
                .map(one -> new Problem(one.line(), "forse è la stessa persona della riga " + one.earlier())).toList());
        model.put("strange", shown == null ? List.of() : shown.strange().stream()
                .map(one -> new Problem(one.line(), "non conosco il comune «" + one.town() + "»")).toList());
        model.put("samples", shown == null ? List.of() : shown.first().stream().map(entry -> Sample.of(entry, places)).toList());
        return model;
    }
}
