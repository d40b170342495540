package it.sportello.talk.templates;

import it.sportello.bots.messaging.adapter.TemplateApprovals.Category;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which approved template says a thing to a person. Who reads a language that has none gets the Italian one, as with every text.
 * One that Meta has not told of yet is believed when a setting names it: {@code WHATSAPP_TEMPLATE_OFFERTA_LAVORO} for Italian,
 * {@code WHATSAPP_TEMPLATE_OFFERTA_LAVORO_FR} for another language.
 */
@Singleton
public class ChooseTemplate {

    /** How soon somebody who waits for a paused one is looked at again. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(30);

    private final TemplateStandings standings;
    private final Settings settings;
    private final InstantSource clock;

    ChooseTemplate(TemplateStandings standings, Settings settings, InstantSource clock) {
        this.standings = standings;
        this.settings = settings;
        this.clock = clock;
    }

    /** What there is. */
    public sealed interface Choice {

        /** @param language in which its values are to be written */
        record Use(String id, String language) implements Choice {
        }

        /** Meta has paused it: it comes back by itself. */
        record Paused(String language, Instant until) implements Choice {
        }

        /** Rejected, disabled or turned into marketing: nobody gets it before somebody mends it. */
        record Stopped(String language) implements Choice {
        }

        record None() implements Choice {
        }
    }

    public Choice choose(String name, String language) {
        return Stream.of(language, "it").distinct().map(each -> one(name, each)).filter(choice -> !(choice instanceof Choice.None))
                .findFirst().orElseGet(Choice.None::new);
    }

    /** Those languages of a template that cannot be used now although they were. */
    public List<TemplateStanding> stopped(String name) {
        return standings.all().stream().filter(standing -> standing.name().equals(name) && standing.stopped()).toList();
    }

    /** The provider's id that a setting names, or {@code null}. */
    public String setting(String name, String language) {
        String setting = "WHATSAPP_TEMPLATE_" + name.toUpperCase(Locale.ROOT);
        return settings.get(language.equals("it") ? setting : setting + "_" + language.toUpperCase(Locale.ROOT));
    }

    private Choice one(String name, String language) {
        TemplateStanding standing = standings.find(name, language)
                .orElseGet(() -> TemplateStanding.unknown(name, language, setting(name, language)));
        if (standing.comesBack()) {
            return new Choice.Paused(language, clock.instant().plus(LOOK_AGAIN));
        }
        if (standing.stopped()) {
            return new Choice.Stopped(language);
        }
        boolean believed = standing.version() == 0 || standing.checked() == null && standing.now().state() == TemplateState.DRAFT;
        boolean may = standing.usable() || believed && standing.now().category() == Category.UTILITY;
        return may && standing.sid() != null ? new Choice.Use(standing.sid(), language) : new Choice.None();
    }
}
