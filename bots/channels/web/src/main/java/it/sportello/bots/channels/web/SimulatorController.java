package it.sportello.bots.channels.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import it.sportello.bots.messaging.Urn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code GET /simulator} is the page, {@code GET /simulator/mail} the letters; {@code GET /simulator/phones?urn=telegram:3000010&urn=...} what those addresses see, 304
 * while nothing changed; {@code POST /simulator/weather} how the provider feels. None of it exists in production.
 */
@Requires(property = "sportello.mode", pattern = "demo|test")
@Controller("/simulator")
@Secured("isAnonymous()")
class SimulatorController {

    private static final int ADDRESSES = 10;
    private static final Map<String, String> FILES = Map.of(
            "page.css", "text/css;charset=utf-8", "page.js", "text/javascript;charset=utf-8",
            "people.js", "text/javascript;charset=utf-8", "phones.js", "text/javascript;charset=utf-8");
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Phones phones;

    SimulatorController(Phones phones) {
        this.phones = phones;
    }

    @Get(produces = "text/html;charset=utf-8")
    HttpResponse<byte[]> page() throws IOException {
        return HttpResponse.ok(file("page.html"));
    }

    @Get(uri = "/mail", produces = "text/html;charset=utf-8")
    HttpResponse<String> mail() throws IOException {
        return HttpResponse.ok(phones.mailbox().page(new String(file("mail.html"), StandardCharsets.UTF_8)));
    }

    @Get("/{name}")
    HttpResponse<byte[]> part(String name) throws IOException {
        String type = FILES.get(name);
        return type == null ? HttpResponse.notFound()
                : HttpResponse.ok(file(name)).contentType(type).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Get(uri = "/phones", produces = MediaType.APPLICATION_JSON)
    HttpResponse<String> phones(@QueryValue List<String> urn, HttpRequest<?> request) throws JsonProcessingException {
        if (urn.size() > ADDRESSES || urn.stream().anyMatch(each -> each.indexOf(':') < 1 || each.endsWith(":"))) {
            return HttpResponse.badRequest();
        }
        Map<String, Phone.View> seen = new LinkedHashMap<>();
        StringBuilder tag = new StringBuilder("\"").append(System.identityHashCode(phones));
        for (String each : Set.copyOf(urn).stream().sorted().toList()) {
            Phone.View view = phones.of(Urn.of(each)).view();
            seen.put(each, view);
            tag.append('-').append(view.version());
        }
        tag.append('"');
        if (tag.toString().equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            return HttpResponse.notModified();
        }
        return HttpResponse.ok(MAPPER.writeValueAsString(seen)).header(HttpHeaders.ETAG, tag.toString());
    }

    @Post(uri = "/weather", consumes = MediaType.APPLICATION_JSON)
    HttpResponse<?> weather(@Body("weather") @Nullable String weather) {
        for (Weather each : Weather.values()) {
            if (each.name().equalsIgnoreCase(weather)) {
                phones.weather(each);
                return HttpResponse.noContent();
            }
        }
        return HttpResponse.unprocessableEntity();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream stream = SimulatorController.class.getResourceAsStream("/simulator/" + name)) {
            return stream.readAllBytes();
        }
    }
}
