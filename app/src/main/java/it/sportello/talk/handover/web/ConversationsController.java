package it.sportello.talk.handover.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.time.Rome;
import it.sportello.platform.web.Pages;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What waits for a person, and who wrote on a day. */
@Controller("/conversations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class ConversationsController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ITALIAN);

    private final ListConversations lists;
    private final InstantSource clock;

    ConversationsController(ListConversations lists, InstantSource clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Get
    @Journalled(value = Kind.PEOPLE_SEARCHED, detail = "day")
    HttpResponse<?> list(@QueryValue @Nullable String day, SignedIn who) {
        LocalDate today = clock.instant().atZone(Rome.ZONE).toLocalDate();
        LocalDate shown = day(day, today);
        Map<String, Object> model = new HashMap<>(Map.of("waiting", lists.waiting(who), "recent", lists.recent(who, shown),
                "day", DAY.format(shown), "older", "/conversations?day=" + shown.minusDays(1)));
        model.put("newer", shown.isBefore(today) ? "/conversations?day=" + shown.plusDays(1) : null);
        return Pages.page(HttpStatus.OK, "talk/handover/conversations", model);
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            return text == null || text.isEmpty() ? today : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            return today;
        }
    }

    /** @param channel where the person writes; @param why why it waits; @param since when it began to; @param holder who has it, or {@code null} */
    @Introspected
    record Row(String contact, String name, String channel, String office, String why, String since, String holder) {
    }
}
