package it.sportello.talk.posters.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.security.rules.SecurityRule;
import it.sportello.platform.web.Pages;
import it.sportello.talk.posters.Invitation;
import it.sportello.talk.posters.Invite;
import it.sportello.templates.Phrasebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a paper's code opens: a short page, in the telephone's language, from which one begins on the channel one has. */
@Controller("/v")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ChooseChannelController {

    private static final Map<String, String> NAMES = Map.of("it", "Italiano", "en", "English", "fr", "Français", "ar", "العربية");

    private final Invite invite;
    private final Phrasebook phrases;

    ChooseChannelController(Invite invite, Phrasebook phrases) {
        this.invite = invite;
        this.phrases = phrases;
    }

    @Introspected
    record Other(String language, String name, String path) {
    }

    @Get("/{mark}")
    HttpResponse<?> choose(String mark, @QueryValue @Nullable String lang, HttpRequest<?> request) {
        // who changes the language has been counted
        Invitation invitation = (lang == null ? invite.first(mark) : invite.again(mark)).orElse(null);
        if (invitation == null) {
            return Pages.missing("Questo codice non è più valido. Chiedi in ufficio quello nuovo.");
        }
        String language = lang != null && phrases.languages().contains(lang) ? lang : request.getLocale().map(Locale::getLanguage)
                .filter(phrases.languages()::contains).orElse("it");
        List<Other> others = phrases.languages().stream().filter(each -> !each.equals(language))
                .map(each -> new Other(each, NAMES.getOrDefault(each, each), "/v/" + mark + "?lang=" + each)).toList();
        return Pages.page(HttpStatus.OK, "talk/posters/choose", Map.of("lang", language, "invitation", invitation, "others", others,
                "say", Map.of("title", phrases.say(language, "poster.choose", Map.of("office", invitation.office())),
                        "telegram", phrases.say(language, "poster.telegram"), "whatsapp", phrases.say(language, "poster.whatsapp"),
                        "text", phrases.say(language, "poster.text"), "none", phrases.say(language, "poster.none"),
                        "call", invitation.phone().isEmpty() ? "" : phrases.say(language, "poster.call", Map.of("number", invitation.phone())))));
    }
}
