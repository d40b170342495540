package it.sportello.people.loading.web;

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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.Offices;
import it.sportello.people.loading.Column;
import it.sportello.people.loading.KeepPerson;
import it.sportello.people.loading.Verdict;
import it.sportello.people.records.Origin;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.web.Inputs;
import it.sportello.platform.api.web.Once;
import it.sportello.platform.api.web.Problems;
import it.sportello.platform.ids.Ids;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Another program tells of a person. Everything stands in the body: a tax code is nothing for an address or a log. */
@Controller("/api/v1/contacts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("contacts.write")
class ApiContactsController {

    private final KeepPerson keeping;
    private final Offices offices;
    private final Once once;
    private final Ids ids;

    ApiContactsController(KeepPerson keeping, Offices offices, Once once, Ids ids) {
        this.keeping = keeping;
        this.offices = offices;
        this.once = once;
        this.ids = ids;
    }

    @Introspected
    record Told(@Nullable String office, @Nullable String source, @Nullable String basis, @Nullable String family, @Nullable String given,
                @Nullable String taxCode, @Nullable String born, @Nullable String phone, @Nullable String email,
                @Nullable String language) {

        Map<Column, String> columns(Inputs in) {
            Map<Column, String> said = new EnumMap<>(Column.class);
            said.put(Column.FAMILY, in.orEmpty("family", family, 80));
            said.put(Column.GIVEN, in.orEmpty("given", given, 80));
            said.put(Column.TAX_CODE, in.orEmpty("taxCode", taxCode, 20));
            said.put(Column.BORN, in.orEmpty("born", born, 10));
            said.put(Column.PHONE, in.orEmpty("phone", phone, 20));
            said.put(Column.EMAIL, in.orEmpty("email", email, 254));
            said.put(Column.LANGUAGE, in.orEmpty("language", language, 2));
            in.require("taxCode", Stream.of(Column.TAX_CODE, Column.PHONE, Column.EMAIL).anyMatch(column -> !said.get(column).isEmpty()),
                    "Serve il codice fiscale, il cellulare o l'e-mail: altrimenti la stessa persona entra due volte.");
            return said;
        }

        @Override
        public String toString() {
            return "Told[...]";
        }
    }

    @Post
    @Journalled(value = Kind.PEOPLE_LOADED, thing = "load", how = "api")
    HttpResponse<?> keep(HttpRequest<?> request, @Body Told told, ApiClient client) {
        return once.answer(request, client, told, key -> {
            Inputs in = new Inputs();
            String office = in.text("office", told.office(), 20);
            in.require("office", offices.find(office).isPresent(), "Questo ufficio non esiste.");
            String source = in.text("source", told.source(), 200);
            Origin.Basis basis = in.one("basis", Origin.Basis.class, told.basis());
            Map<Column, String> said = told.columns(in);
            if (in.wrong()) {
                return Problems.wrong(in.errors());
            }
            return client.mayWork(office) ? answer(keeping.keep("api-" + (key.isEmpty() ? ids.next() : key), office, source, basis, said))
                    : Problems.forbidden();
        });
    }

    private static HttpResponse<?> answer(KeepPerson.Kept kept) {
        return switch (kept.verdict()) {
            case Verdict.New one -> HttpResponse.ok(Map.of("id", kept.contact(), "outcome", "new"));
            case Verdict.Known one -> HttpResponse.ok(Map.of("id", kept.contact(), "outcome", "known"));
            case Verdict.Unreachable one -> HttpResponse.ok(Map.of("id", kept.contact(), "outcome", "unreachable", "why", one.why()));
            case Verdict.Refused no -> Problems.wrong(Map.of("person", "Non la teniamo: " + no.why() + "."));
        };
    }
}
