package it.sportello.office.staff.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The first page after signing in: what the slices have to show, what has something to show first. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class HomeController {

    private final List<HomePanel> panels;

    HomeController(List<HomePanel> panels) {
        this.panels = panels;
    }

    @Introspected
    record Panel(String title, List<HomePanel.Line> lines, String nothing) {
    }

    @Get("/")
    HttpResponse<?> home(SignedIn who) {
        List<Panel> shown = panels.stream().filter(panel -> panel.concerns(who)).sorted(Comparator.comparing(HomePanel::order))
                .map(panel -> new Panel(panel.title(), panel.lines(who), panel.nothing()))
                .sorted(Comparator.comparing(panel -> panel.lines.isEmpty())).toList();
        return Pages.page(HttpStatus.OK, "office/staff/home", Map.of("who", who, "panels", shown));
    }
}
