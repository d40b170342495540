package it.sportello.talk.broadcasts.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.web.Lists;
import it.sportello.platform.api.web.Once;
import it.sportello.platform.api.web.Problems;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.drafts.DraftBroadcast;
import it.sportello.talk.broadcasts.running.Steer;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Broadcasts for other programs: they may prepare one and hold one back. What sends takes a person of the office. */
@Controller("/api/v1/broadcasts")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiBroadcastsController {

    private static final Map<String, Steer.Wish> STEPS = Map.of("pause", Steer.Wish.PAUSE, "stop", Steer.Wish.STOP, "withdraw", Steer.Wish.WITHDRAW);

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final DraftBroadcast drafting;
    private final ApiDraft.Reader reader;
    private final Steer steer;
    private final Once once;

    ApiBroadcastsController(Broadcasts broadcasts, Chunks chunks, DraftBroadcast drafting, ApiDraft.Reader reader, Steer steer, Once once) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.drafting = drafting;
        this.reader = reader;
        this.steer = steer;
        this.once = once;
    }

    @Introspected
    record Step(@Nullable String step) {
    }

    @Get
    @Secured("broadcasts.read")
    HttpResponse<?> list(@QueryValue String office, @QueryValue @Nullable String month, @QueryValue @Nullable String cursor,
                         @QueryValue @Nullable Integer limit, ApiClient client) {
        Optional<YearMonth> when = month(month);
        if (when.isEmpty()) {
            return Problems.badQuery(Map.of("month", "Serve un mese come 2026-11."));
        }
        if (!client.mayWork(office)) {
            return Problems.forbidden();
        }
        List<String> all = broadcasts.of(office, when.get()).stream().sorted().toList();
        return Lists.page(all, Function.identity(), cursor, limit, id -> broadcasts.find(id).map(one -> ApiDraft.json(one, Map.of())).orElseThrow());
    }

    @Get("/{id}")
    @Secured("broadcasts.read")
    HttpResponse<?> show(String id, ApiClient client) {
        return with(id, client, broadcast -> HttpResponse.ok(whole(broadcast)));
    }

    @Post
    @Secured("broadcasts.write")
    @Journalled(value = Kind.BROADCAST_DRAFTED, thing = "broadcast")
    HttpResponse<?> draft(HttpRequest<?> request, @Body ApiDraft draft, ApiClient client) {
        return once.answer(request, client, draft, key -> reader.read(draft, client, read ->
                switch (drafting.draft(read, client.actor())) {
                    case DraftBroadcast.Result.Drafted(var broadcast) -> HttpResponse.created(whole(broadcast))
                            .header("Location", "/api/v1/broadcasts/" + broadcast.id());
                    case DraftBroadcast.Result.Wrong(var problems) -> Problems.wrong(problems);
                }));
    }

    @Post("/{id}/steps")
    @Secured("broadcasts.write")
    @Journalled(value = Kind.BROADCAST_STEERED, thing = "broadcast", ref = "id", detail = "step.step")
    HttpResponse<?> move(HttpRequest<?> request, String id, @Body Step step, ApiClient client) {
        return once.answer(request, client, step, key -> with(id, client, broadcast -> {
            Steer.Wish wish = step.step() == null ? null : STEPS.get(step.step());
            if (wish == null) {
                return Problems.wrong(Map.of("step", "Può essere: pause, stop, withdraw. Farlo partire può solo una persona."));
            }
            return switch (steer.steer(id, wish, client.actor())) {
                case Steer.Result.Stands(var now) -> HttpResponse.ok(whole(now));
                case Steer.Result.NotFrom(var state) -> Problems.refused("Ora non si può: l'invio è nello stato «" + state.name() + "».");
                case Steer.Result.SamePerson() -> Problems.refused("Serve una seconda persona.");
                case Steer.Result.NotCounted() -> Problems.refused("Nessuno ha ancora contato le persone.");
            };
        }));
    }

    private Map<String, Object> whole(Broadcast broadcast) {
        return ApiDraft.json(broadcast, chunks.counts(broadcast.id(), broadcast.run().chunks()));
    }

    private HttpResponse<?> with(String id, ApiClient client, Function<Broadcast, HttpResponse<?>> then) {
        Optional<Broadcast> found = broadcasts.find(id);
        if (found.isEmpty()) {
            return Problems.missing("Questo invio non esiste.");
        }
        return client.mayWork(found.get().office()) ? then.apply(found.get()) : Problems.forbidden();
    }

    private Optional<YearMonth> month(String text) {
        try {
            return Optional.of(text == null ? reader.month() : YearMonth.parse(text));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
