package it.sportello.bench;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.store.Store;
import org.bson.Document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The least a hook can do: verify the same secret, insert one document in the same store. What ours is measured against. */
@Controller("/bench/floor")
@Requires(property = "sportello.bench")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FloorController {

    private final Store store;
    private final Ids ids;

    FloorController(Store store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Post(consumes = MediaType.ALL)
    HttpResponse<?> take(@Header("X-Telegram-Bot-Api-Secret-Token") String secret, @Body byte[] body) {
        if (!MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), Bench.SECRET.getBytes(StandardCharsets.UTF_8))) {
            return HttpResponse.unauthorized();
        }
        store.queue("bench-floor").insertOne(new Document("_id", ids.next()).append("body", new String(body, StandardCharsets.UTF_8)));
        return HttpResponse.ok();
    }
}
