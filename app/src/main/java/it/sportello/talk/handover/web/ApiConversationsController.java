package it.sportello.talk.handover.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.Cursor;
import it.sportello.platform.api.web.Inputs;
import it.sportello.platform.api.web.Lists;
import it.sportello.platform.api.web.Problems;
import it.sportello.platform.time.Rome;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.Recent;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Conversations for other programs, to read only: who speaks to a person is a person, or the bot. */
@Controller("/api/v1/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("conversations.read")
class ApiConversationsController {

    private final Conversations conversations;
    private final Recent recent;
    private final InstantSource clock;

    ApiConversationsController(Conversations conversations, Recent recent, InstantSource clock) {
        this.conversations = conversations;
        this.recent = recent;
        this.clock = clock;
    }

    @Get
    @Journalled(value = Kind.PEOPLE_SEARCHED, thing = "office", ref = "office", how = "conversations")
    HttpResponse<?> list(@QueryValue String office, @QueryValue @Nullable String day, @QueryValue @Nullable String cursor,
                         @QueryValue @Nullable Integer limit, ApiClient client) {
        Inputs in = new Inputs();
        LocalDate asked = in.day("day", day);
        if (in.wrong()) {
            return Problems.badQuery(in.errors());
        }
        if (!client.mayWork(office)) {
            return Problems.forbidden();
        }
        LocalDate shown = asked == null ? LocalDate.ofInstant(clock.instant(), Rome.ZONE) : asked;
        List<String> all = recent.on(office, shown).stream().distinct().sorted().toList();
        return Lists.page(all, Function.identity(), cursor, limit, contact -> json(conversations.of(contact)));
    }

    @Get("/{id}")
    @Journalled(value = Kind.CONVERSATION_SEEN, person = "id")
    HttpResponse<?> show(String id, ApiClient client) {
        return with(id, client, conversation -> HttpResponse.ok(json(conversation)));
    }

    @Get("/{id}/messages")
    @Journalled(value = Kind.CONVERSATION_SEEN, person = "id", how = "messages")
    HttpResponse<?> messages(String id, @QueryValue @Nullable String cursor, @QueryValue @Nullable Integer limit, ApiClient client) {
        int most = limit == null ? Cursor.USUAL : limit;
        Optional<String> after = Cursor.after(cursor).filter(last -> last.matches("\\d{0,9}"));
        if (after.isEmpty() || most < 1 || most > Cursor.MOST) {
            return Problems.badCursor();
        }
        int last = after.get().isEmpty() ? 0 : Integer.parseInt(after.get());
        return with(id, client, conversation -> {
            List<Message> found = messages(conversation, last, most);
            boolean more = !found.isEmpty() && found.getLast().number() < conversation.last();
            return HttpResponse.ok(Lists.json(found.stream().map(ApiConversationsController::json).toList(),
                    more ? Cursor.of(String.valueOf(found.getLast().number())) : null));
        });
    }

    /** From the pages while there are pages, then from the conversation itself. */
    private List<Message> messages(Conversation conversation, int last, int most) {
        List<Message> found = new ArrayList<>();
        int latest = conversation.latest().isEmpty() ? conversation.last() + 1 : conversation.latest().getFirst().number();
        int next = last + 1;
        while (found.size() < most && next < latest) {
            int page = (next - 1) / Conversations.PAGE + 1;
            int from = next;
            conversations.page(conversation.contact(), page).stream().filter(each -> each.number() >= from && each.number() < latest).forEach(found::add);
            next = page * Conversations.PAGE + 1;
        }
        conversation.latest().stream().filter(each -> each.number() > last).forEach(found::add);
        return found.subList(0, Math.min(most, found.size()));
    }

    private HttpResponse<?> with(String id, ApiClient client, Function<Conversation, HttpResponse<?>> then) {
        Optional<Conversation> found = conversations.find(id);
        if (found.isEmpty()) {
            return Problems.missing("Questa conversazione non esiste.");
        }
        return client.mayWork(found.get().office()) ? then.apply(found.get()) : Problems.forbidden();
    }

    private static Map<String, Object> json(Conversation conversation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contact", conversation.contact());
        if (conversation.office() != null) {
            json.put("office", conversation.office());
        }
        json.put("floor", conversation.floor().holder().name());
        json.put("since", conversation.floor().since().toString());
        if (conversation.heard() != null) {
            json.put("heardAt", conversation.heard().toString());
        }
        json.put("messages", conversation.last());
        return json;
    }

    private static Map<String, Object> json(Message message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", message.number());
        json.put("from", message.from().name());
        json.put("at", message.at().toString());
        if (message.urn() != null) {
            json.put("channel", message.urn().scheme());
        }
        json.put("text", message.content().text() == null ? "" : message.content().text());
        json.put("state", message.state().name());
        return json;
    }
}
