package it.sportello.office.offices.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.platform.api.web.Lists;
import it.sportello.platform.api.web.Problems;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Offices for other programs. They are public: a client of one office sees all. */
@Controller("/api/v1/offices")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("offices.read")
class ApiOfficesController {

    private final Offices offices;

    ApiOfficesController(Offices offices) {
        this.offices = offices;
    }

    /** @param town belfiore code: those that serve it */
    @Get
    HttpResponse<?> list(@QueryValue @Nullable String town, @QueryValue @Nullable String cursor, @QueryValue @Nullable Integer limit) {
        List<Office> found = (town == null ? offices.all() : offices.competentFor(town)).stream()
                .sorted(Comparator.comparing(Office::code)).toList();
        return Lists.page(found, Office::code, cursor, limit, ApiOfficesController::json);
    }

    @Get("/{code}")
    HttpResponse<?> show(String code) {
        return offices.find(code).<HttpResponse<?>>map(office -> HttpResponse.ok(json(office)))
                .orElseGet(() -> Problems.missing("Questo ufficio non esiste."));
    }

    private static Map<String, Object> json(Office office) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", office.code());
        json.put("name", office.name());
        json.put("address", office.seat().address());
        json.put("town", office.town());
        json.put("province", office.province());
        json.put("phone", office.desk().phone());
        json.put("email", office.desk().email());
        json.put("languages", office.desk().languages());
        json.put("towns", office.remit().towns().stream().sorted().toList());
        json.put("hours", office.hours().week().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(day -> day.getValue().stream().map(span -> Map.of("day", day.getKey().getValue(),
                        "from", span.from().toString(), "to", span.to().toString()))).toList());
        if (office.remit().verified() != null) {
            json.put("verified", office.remit().verified().toString());
        }
        return json;
    }
}
