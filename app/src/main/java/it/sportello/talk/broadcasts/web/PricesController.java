package it.sportello.talk.broadcasts.web;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.time.Rome;
import it.sportello.platform.web.Pages;
import it.sportello.talk.broadcasts.Prices;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What messages cost, by day. */
@Controller("/broadcasts/prices")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class PricesController {

    private static final String VIEW = "talk/broadcasts/prices";

    private final Prices prices;
    private final Desk desk;
    private final InstantSource clock;

    PricesController(Prices prices, Desk desk, InstantSource clock) {
        this.prices = prices;
        this.desk = desk;
        this.clock = clock;
    }

    @Introspected
    record Row(String channel, String price) {
    }

    @Introspected
    record Form(@Nullable String channel, @Nullable String from, @Nullable String cents) {
    }

    @Get
    HttpResponse<?> list(SignedIn who) {
        return Pages.page(HttpStatus.OK, VIEW, model(who, new Form("sms", today().toString(), ""), Map.of()));
    }

    @Post
    @Secured(Role.ADMINISTRATOR)
    @Journalled(value = Kind.PRICES_CHANGED, thing = "channel", ref = "form.channel", detail = "form.cents")
    HttpResponse<?> set(@Body Form form, SignedIn who) {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate from = day(form.from());
        String cents = form.cents() == null ? "" : form.cents().strip().replace(',', '.');
        if (!Labels.CHANNELS.containsKey(form.channel() == null ? "" : form.channel())) {
            errors.put("channel", "Scegli un canale.");
        }
        if (from == null) {
            errors.put("from", "Scrivi il giorno così: 2026-11-22.");
        }
        if (!cents.matches("\\d{1,4}(\\.\\d)?")) {
            errors.put("cents", "Scrivi il prezzo in centesimi, al massimo un decimale. Per esempio 8 oppure 3,5.");
        }
        if (!errors.isEmpty()) {
            return Pages.wrong(VIEW, model(who, form, errors));
        }
        prices.set(form.channel(), from, new BigDecimal(cents).movePointRight(1).longValueExact());
        return Pages.after("/broadcasts/prices");
    }

    private Map<String, Object> model(SignedIn who, Form form, Map<String, String> errors) {
        List<Row> rows = Labels.CHANNELS.entrySet().stream().map(entry -> new Row(entry.getValue(),
                words(prices.of(entry.getKey(), today())))).toList();
        return desk.model(who, "rows", rows, "form", form, "errors", errors, "channels", Labels.CHANNELS);
    }

    /** @param tenths of a euro cent */
    private static String words(long tenths) {
        String cents = BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString().replace('.', ',');
        return tenths == 0 ? "gratis" : cents.equals("1") ? "1 centesimo" : cents + " centesimi";
    }

    private LocalDate today() {
        return clock.instant().atZone(Rome.ZONE).toLocalDate();
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}
