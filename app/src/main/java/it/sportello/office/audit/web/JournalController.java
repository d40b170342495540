package it.sportello.office.audit.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.audit.ReadJournal;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Page;
import it.sportello.office.staff.Role;
import it.sportello.platform.web.Pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journal, a day at a time, and its export for {@code ./sportello verify}. */
@Controller("/journal")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.ADMINISTRATOR, Role.AUDITOR})
class JournalController {

    private static final String VIEW = "office/audit/journal";

    private final ReadJournal journal;
    private final JournalDays days;

    JournalController(ReadJournal journal, JournalDays days) {
        this.journal = journal;
        this.days = days;
    }

    /** @param day {@code 2026-11-23}; @param from number of the page to go on from; @param person a digest */
    @Introspected
    record Asked(@Nullable @QueryValue String day, @Nullable @QueryValue String kind, @Nullable @QueryValue String person,
                 @Nullable @QueryValue Long from) {
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @Journalled(Kind.JOURNAL_SEEN)
    HttpResponse<?> show(@RequestBean Asked asked) {
        Optional<LocalDate> day = days.read(asked.day());
        if (day.isEmpty()) {
            return Pages.missing("Questo giorno non esiste. Scrivilo così: 2026-11-23.");
        }
        Filter filter = Filter.of(asked.kind(), asked.person());
        ReadJournal.Shown shown = journal.read(day.get(), asked.from(), filter::wants);
        Map<String, String> names = journal.names();
        List<JournalRow> rows = shown.lines().stream().map(line -> JournalRow.of(line, names)).toList();
        Map<String, Object> model = new HashMap<>(days.around(day.get(), filter));
        model.putAll(Map.of("rows", rows, "kinds", Filter.kinds(shown.counts()), "kind", filter.kind(), "person", filter.person(),
                "all", shown.counts().entrySet().stream().filter(one -> one.getKey().indexOf(':') < 0).mapToLong(Map.Entry::getValue).sum()));
        model.put("older", shown.older() == null ? null : days.link(day.get(), filter) + "&from=" + shown.older());
        model.put("newer", asked.from() == null ? null : days.link(day.get(), filter));
        return Pages.page(HttpStatus.OK, VIEW, model);
    }

    /** @param from first day, the journal's first when not said; @param to last day, today when not said */
    @Get("/export")
    @Produces({"application/jsonl", MediaType.TEXT_HTML})
    @Journalled(value = Kind.JOURNAL_EXPORTED, detail = "from")
    HttpResponse<?> export(@Nullable @QueryValue String from, @Nullable @QueryValue String to) {
        Optional<LocalDate> first = from == null || from.isEmpty() ? Optional.of(LocalDate.EPOCH) : days.read(from);
        Optional<LocalDate> last = days.read(to);
        if (first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())) {
            return Pages.refused("I giorni non vanno bene. Scrivili così: 2026-11-23, prima il primo e poi l'ultimo.");
        }
        Optional<Page> page = days.from(first.get());
        return page.isEmpty() || page.get().day().isAfter(last.get()) ? Pages.missing("In questi giorni il registro è vuoto.")
                : HttpResponse.ok(new StreamedFile(days.export(page.get(), last.get()), MediaType.of("application/jsonl"))
                        .attach("registro-" + page.get().day() + "-" + last.get() + ".jsonl"));
    }
}
