package it.sportello.talk.flows.web.drafting;

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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.flows.editing.Heading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A questionnaire as a whole: how it is called, how long it takes, how long a chat waits, which sections it has. */
@Controller("/flows/{name}/draft")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.REGION, Role.ADMINISTRATOR})
class HeadingController {

    private static final int LONGEST_TITLE = 60;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private final ChangeDraft change;

    HeadingController(ChangeDraft change) {
        this.change = change;
    }

    @Introspected
    record Added(@Nullable String title, long version) {
    }

    /** @param form {@code title-it} and so on, {@code minutes}, {@code days}, {@code version} */
    @Post("/heading")
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "heading")
    HttpResponse<?> save(String name, @Body Map<String, String> form, SignedIn who) {
        Map<String, String> titles = new LinkedHashMap<>();
        form.forEach((field, title) -> {
            if (field.startsWith(LanguageFields.TITLE)) {
                titles.put(field.substring(LanguageFields.TITLE.length()), title.strip());
            }
        });
        String minutes = form.getOrDefault("minutes", "").strip();
        String days = form.getOrDefault("days", "").strip();
        if (titles.values().stream().anyMatch(title -> title.length() > LONGEST_TITLE)) {
            return change.wrong(name, who, "Un titolo è troppo lungo: al massimo " + LONGEST_TITLE + " lettere.");
        }
        if (!NUMBER.matcher(minutes).matches() || !days.isEmpty() && !NUMBER.matcher(days).matches()) {
            return change.wrong(name, who, "Minuti e giorni sono numeri da 1 in su, scritti in cifre: per esempio 11.");
        }
        return change.by(name, QuestionForm.version(form), who, false, draft -> new Heading(titles, minutes, days).write(draft));
    }

    @Post("/sections")
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "section")
    HttpResponse<?> add(String name, @Body Added form, SignedIn who) {
        String title = form.title() == null ? "" : form.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return change.wrong(name, who, "Scrivi il titolo della sezione: al massimo " + LONGEST_TITLE + " lettere.");
        }
        return change.by(name, form.version(), who, true, draft -> Heading.section(draft, title));
    }
}
