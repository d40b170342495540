package it.sportello.talk.handover.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.web.Pages;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.handover.ConfirmAge;
import it.sportello.talk.handover.HoldFloor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One conversation: read it, take it, answer, give it back. */
@Controller("/conversations/{contact}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class ThreadController {

    private static final String THREAD = "talk/handover/thread";
    private static final int LONGEST = 1_000;

    private final ReadThread thread;
    private final ListConversations lists;
    private final HoldFloor floor;
    private final ConfirmAge age;
    private final Ids ids;

    ThreadController(ReadThread thread, ListConversations lists, HoldFloor floor, ConfirmAge age, Ids ids) {
        this.thread = thread;
        this.lists = lists;
        this.floor = floor;
        this.age = age;
        this.ids = ids;
    }

    /** @param page of earlier messages, from 1, the oldest; the latest when not said */
    @Get
    @Journalled(value = Kind.CONVERSATION_SEEN, person = "contact")
    HttpResponse<?> show(String contact, @QueryValue @Nullable Integer page, SignedIn who) {
        return refuse(contact, who).orElseGet(() -> page(HttpStatus.OK, contact, page, who, "", Map.of()));
    }

    /** @param key names the request: pressed twice, it does nothing more */
    @Introspected
    record Act(@Nullable String key, @Nullable String text) {

        String words() {
            return text == null ? "" : text.strip().replace("\r\n", "\n");
        }

        String name() {
            return key == null || key.isBlank() || key.length() > 40 ? "" : key;
        }
    }

    @Post("/claim")
    @Journalled(value = Kind.HANDOVER_BEGUN, person = "contact")
    HttpResponse<?> claim(String contact, @Body Act act, SignedIn who) {
        return refuse(contact, who).orElseGet(() -> act(contact, act, () -> floor.claim(contact, who.id(), act.name())));
    }

    @Post("/answer")
    @Journalled(value = Kind.HANDOVER_ANSWERED, person = "contact")
    HttpResponse<?> answer(String contact, @Body Act act, SignedIn who) {
        return refuse(contact, who).orElseGet(() -> {
            String text = act.words();
            if (text.isEmpty() || text.length() > LONGEST) {
                return page(HttpStatus.UNPROCESSABLE_ENTITY, contact, null, who, text, Map.of("text", text.isEmpty()
                        ? "Scrivi la risposta." : "La risposta è troppo lunga: al massimo " + LONGEST + " caratteri."));
            }
            return act(contact, act, () -> floor.answer(contact, who.id(), text, act.name()));
        });
    }

    @Post("/close")
    @Journalled(value = Kind.HANDOVER_ENDED, person = "contact")
    HttpResponse<?> close(String contact, @Body Act act, SignedIn who) {
        return refuse(contact, who).orElseGet(() -> act(contact, act, () -> floor.close(contact, who.id(), act.name())));
    }

    @Post("/guardian")
    @Journalled(value = Kind.AGE_CONFIRMED, person = "contact", how = "guardian")
    HttpResponse<?> guardian(String contact, @Body Act act, SignedIn who) {
        return refuse(contact, who).orElseGet(() -> confirm(contact, act, ConfirmAge.Found.GUARDIAN, who));
    }

    @Post("/of-age")
    @Journalled(value = Kind.AGE_CONFIRMED, person = "contact", how = "of-age")
    HttpResponse<?> ofAge(String contact, @Body Act act, SignedIn who) {
        return refuse(contact, who).orElseGet(() -> confirm(contact, act, ConfirmAge.Found.OF_AGE, who));
    }

    @Post("/not-confirmed")
    @Journalled(value = Kind.AGE_CONFIRMED, person = "contact", how = "not-confirmed")
    HttpResponse<?> notConfirmed(String contact, @Body Act act, SignedIn who) {
        return refuse(contact, who).orElseGet(() -> confirm(contact, act, ConfirmAge.Found.REFUSED, who));
    }

    private HttpResponse<?> confirm(String contact, Act act, ConfirmAge.Found found, SignedIn who) {
        return act(contact, act, () -> {
            age.confirm(contact, who.id(), found, act.name());
            return new HoldFloor.Result.Done();
        });
    }

    private HttpResponse<?> act(String contact, Act act, Supplier<HoldFloor.Result> doing) {
        if (act.name().isEmpty()) {
            return Pages.refused("La pagina è vecchia. Ricaricala e riprova.");
        }
        return switch (doing.get()) {
            case HoldFloor.Result.Done() -> Pages.after("/conversations/" + contact + "#ultimo");
            case HoldFloor.Result.HeldBy(var staff) -> Pages.refused("Questa conversazione è già in mano a " + lists.holder(staff) + ".");
            case HoldFloor.Result.NoConversation() -> Pages.missing("Questa conversazione non esiste.");
            case HoldFloor.Result.NoWay() -> Pages.refused("Non si può rispondere: la persona non ha un contatto aperto.");
        };
    }

    private Optional<HttpResponse<?>> refuse(String contact, SignedIn who) {
        Optional<Conversation> found = thread.find(contact);
        if (found.isEmpty()) {
            return Optional.of(Pages.missing("Questa conversazione non esiste."));
        }
        return ListConversations.mayRead(who, found.get().office()) ? Optional.empty()
                : Optional.of(Pages.forbidden("Questa conversazione è di un altro ufficio."));
    }

    private HttpResponse<?> page(HttpStatus status, String contact, Integer page, SignedIn who, String text, Map<String, String> errors) {
        Conversation conversation = thread.find(contact).orElseThrow();
        ReadThread.Shown shown = thread.read(conversation, page);
        Floor held = conversation.floor();
        Map<String, Object> model = new HashMap<>(Map.of("contact", contact, "thread", shown, "text", text, "errors", errors,
                "key", ids.next(), "mine", who.id().equals(held.staff()), "free", !conversation.isNew() && held.holder() != Floor.Holder.STAFF,
                "parked", held.holder() == Floor.Holder.PARKED, "silent", conversation.isNew()));
        model.put("holder", lists.holder(held.staff()));
        model.put("newer", shown.newer() == null ? null : "/conversations/" + contact + shown.newer());
        model.put("older", shown.older() == null ? null : "/conversations/" + contact + shown.older());
        return Pages.page(status, THREAD, model);
    }
}
