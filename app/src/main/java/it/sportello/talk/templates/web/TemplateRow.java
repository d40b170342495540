package it.sportello.talk.templates.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.bots.messaging.adapter.TemplateApprovals.Category;
import it.sportello.platform.time.Rome;
import it.sportello.talk.templates.TemplateStanding;
import it.sportello.templates.Phrasebook;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One language of a template, as pages show it. {@code sid}, {@code reason} and {@code checked} may be {@code null}. */
@Introspected
record TemplateRow(String name, String language, String speaks, String state, String tone, String category, boolean marketing,
                   String reason, String sid, String checked, boolean stopped) {

    static final Map<String, String> LANGUAGES = Map.of("it", "Italiano", "en", "Inglese", "fr", "Francese", "ar", "Arabo");
    static final Map<Category, String> CATEGORIES = Map.of(Category.UTILITY, "Servizio (utility)",
            Category.MARKETING, "Pubblicità (marketing)", Category.AUTHENTICATION, "Codici di accesso (authentication)");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, 'ore' HH:mm", Locale.ITALIAN);

    /** A line of what changed. */
    @Introspected
    record Changed(String at, String state, String tone, String category, String reason, String by) {
    }

    static TemplateRow of(TemplateStanding standing, Phrasebook phrases) {
        TemplateStanding.State now = standing.now();
        return new TemplateRow(standing.name(), standing.language(), LANGUAGES.getOrDefault(standing.language(), standing.language()),
                now.state().label(), now.state().tone(), CATEGORIES.get(now.category()), now.category() == Category.MARKETING,
                reason(now.reason(), phrases), standing.sid(), when(standing.checked()), standing.stopped());
    }

    static List<Changed> history(TemplateStanding standing, Phrasebook phrases) {
        return standing.history().stream().map(change -> new Changed(when(change.at()), change.to().state().label(),
                change.to().state().tone(), CATEGORIES.get(change.to().category()), reason(change.to().reason(), phrases),
                change.by() == null ? "Meta" : change.by())).toList();
    }

    static String when(Instant at) {
        return at == null ? null : MOMENT.format(at.atZone(Rome.ZONE));
    }

    /** Meta's own codes in words; anything else as Meta wrote it. */
    private static String reason(String reason, Phrasebook phrases) {
        if (reason == null) {
            return null;
        }
        String key = "template-reason." + reason.toUpperCase(Locale.ROOT);
        return phrases.has(key) ? phrases.say("it", key) + " (" + reason + ")" : reason;
    }
}
