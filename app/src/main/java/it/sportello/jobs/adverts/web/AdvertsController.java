package it.sportello.jobs.adverts.web;

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
import it.sportello.jobs.adverts.AdvertWords;
import it.sportello.jobs.adverts.Adverts;
import it.sportello.jobs.adverts.SettleAdvert;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands of a vacancy on the public channels; what did not go well is settled here by whoever has looked. */
@Controller("/vacancies/{code}/adverts")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class AdvertsController {

    private static final String VIEW = "jobs/adverts/adverts";
    /** The link Telegram gives of a message, or its number alone. */
    private static final Pattern MESSAGE = Pattern.compile("(?:https://t\\.me/([A-Za-z0-9_]{5,32})/)?([1-9]\\d{0,8})");

    private final Vacancies vacancies;
    private final Adverts adverts;
    private final SettleAdvert settle;
    private final AdvertWords words;

    AdvertsController(Vacancies vacancies, Adverts adverts, SettleAdvert settle, AdvertWords words) {
        this.vacancies = vacancies;
        this.adverts = adverts;
        this.settle = settle;
        this.words = words;
    }

    @Introspected
    record Form(@Nullable String channel, @Nullable String wish, @Nullable String message) {
    }

    @Get
    HttpResponse<?> list(String code, SignedIn who) {
        return own(code, who, vacancy -> Pages.page(HttpStatus.OK, VIEW, model(vacancy, Map.of())));
    }

    @Post
    @Journalled(value = Kind.ADVERT_MOVED, thing = "vacancy", ref = "code", detail = "form.wish")
    HttpResponse<?> settle(String code, @Body Form form, SignedIn who) {
        return own(code, who, vacancy -> {
            SettleAdvert.Wish wish = Arrays.stream(SettleAdvert.Wish.values())
                    .filter(each -> each.name().equals(form.wish())).findFirst().orElse(null);
            if (wish == null || form.channel() == null) {
                return Pages.refused("Scegli cosa fare del messaggio.");
            }
            String message = message(form);
            if (wish == SettleAdvert.Wish.FOUND && message == null) {
                return Pages.wrong(VIEW, model(vacancy, Map.of(form.channel(),
                        "Copia da Telegram il link del messaggio di questo canale. Per esempio https://t.me/cpi_palermo_offerte/123.")));
            }
            return switch (settle.settle(code, form.channel(), wish, message, who.name())) {
                case SettleAdvert.Result.Settled settled -> Pages.after("/vacancies/" + code + "/adverts");
                case SettleAdvert.Result.NotNow(var advert) ->
                        Pages.refused("Ora il messaggio è «" + advert.state().label() + "». Riapri la pagina e guarda.");
                case SettleAdvert.Result.Unknown() -> Pages.missing("Su questo canale l'offerta non c'è.");
            };
        });
    }

    /** @return the number of the message, or {@code null} when what was written names none of this channel */
    private static String message(Form form) {
        Matcher written = MESSAGE.matcher(form.message() == null ? "" : form.message().strip());
        return written.matches() && (written.group(1) == null || ("@" + written.group(1)).equalsIgnoreCase(form.channel()))
                ? written.group(2) : null;
    }

    private Map<String, Object> model(Vacancy vacancy, Map<String, String> errors) {
        return Map.of("vacancy", vacancy, "errors", errors,
                "rows", adverts.of(vacancy.code()).stream().map(advert -> AdvertRow.of(advert, words)).toList());
    }

    private HttpResponse<?> own(String code, SignedIn who, Function<Vacancy, HttpResponse<?>> page) {
        Optional<Vacancy> vacancy = vacancies.byCode(code);
        if (vacancy.isEmpty()) {
            return Pages.missing("Questa offerta non esiste.");
        }
        return vacancy.get().offer().offices().stream().anyMatch(who::mayWork) ? page.apply(vacancy.get())
                : Pages.forbidden("Questa offerta è di un altro ufficio.");
    }
}
