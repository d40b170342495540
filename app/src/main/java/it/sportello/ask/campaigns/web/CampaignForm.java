package it.sportello.ask.campaigns.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Selection;
import it.sportello.ask.campaigns.Sending;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.web.Labels;
import it.sportello.talk.broadcasts.web.Towns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three steps of a campaign as their forms have them: every field a text. */
final class CampaignForm {

    private CampaignForm() {
    }

    @Introspected
    record What(@Nullable String questionnaire, @Nullable String title, @Nullable List<String> offices, @Nullable Long version) {

        static What of(Campaign campaign) {
            return new What(campaign.questionnaire(), campaign.title(), campaign.offices(), campaign.version());
        }

        List<String> chosen(Set<String> own) {
            return offices == null ? List.of() : offices.stream().filter(own::contains).distinct().toList();
        }
    }

    @Introspected
    record Who(@Nullable String of, @Nullable String language, @Nullable String town, @Nullable String heardAfter, @Nullable String heardBefore,
               @Nullable String withoutSheet, @Nullable String perBand, @Nullable String without, @Nullable Long version) {

        static Who of(Campaign campaign, Towns towns) {
            Selection.Filter filter = campaign.selection().filter();
            return new Who(filter.of().name(), filter.language(), towns.label(filter.town()), text(filter.heardAfter()), text(filter.heardBefore()),
                    filter.withoutSheet() ? "yes" : null, text(campaign.selection().perBand()),
                    campaign.selection().without().stream().sorted().collect(Collectors.joining(" ")), campaign.version());
        }

        /** What the fields alone show to be wrong. */
        Map<String, String> problems(Towns towns) {
            Map<String, String> problems = new LinkedHashMap<>();
            if (!Labels.AUDIENCES.containsKey(of == null ? "" : of)) {
                problems.put("of", "Scegli cittadini o aziende.");
            }
            if (filled(town) && towns.code(town.strip()).isEmpty()) {
                problems.put("town", "Non trovo questo comune. Scrivi il nome intero; se ce n'è più di uno aggiungi la provincia: Samone (TN).");
            }
            if (filled(heardAfter) && day(heardAfter) == null) {
                problems.put("heardAfter", "Scrivi il giorno così: 2026-11-22.");
            }
            if (filled(heardBefore) && day(heardBefore) == null) {
                problems.put("heardBefore", "Scrivi il giorno così: 2026-11-22.");
            }
            if (filled(perBand) && number(perBand) == null) {
                problems.put("perBand", "Scrivi un numero.");
            }
            return problems;
        }

        Selection selection(String seed, Towns towns) {
            return new Selection(new Selection.Filter(Contact.Audience.valueOf(of), filled(language) ? language : null,
                    filled(town) ? towns.code(town.strip()).orElseThrow() : null, day(heardAfter), day(heardBefore), withoutSheet != null),
                    number(perBand), seed, Arrays.stream((without == null ? "" : without).split("[\\s,]+"))
                    .filter(word -> !word.isEmpty()).collect(Collectors.toSet()));
        }
    }

    @Introspected
    record How(@Nullable String first, @Nullable String second, @Nullable String third, @Nullable String link, @Nullable String startAt, @Nullable String reminders,
               @Nullable String every, @Nullable String silence, @Nullable String ends, @Nullable Long version) {

        static How of(Campaign campaign) {
            Sending sending = campaign.sending();
            List<String> channels = new ArrayList<>(sending.channels());
            while (channels.size() < 3) {
                channels.add(null);
            }
            return new How(channels.get(0), channels.get(1), channels.get(2), sending.link() ? "yes" : null,
                    sending.startAt() == null ? null : LocalDateTime.ofInstant(sending.startAt(), Rome.ZONE).toString(),
                    text(sending.reminders()), text(sending.every()), text(sending.silence()), text(sending.ends()), campaign.version());
        }

        Map<String, String> problems(Set<String> known) {
            Map<String, String> problems = new LinkedHashMap<>();
            List<String> channels = channels();
            if (!known.containsAll(channels) || channels.stream().distinct().count() < channels.size()) {
                problems.put("first", "Scegli canali diversi tra quelli dell'elenco.");
            }
            if (filled(startAt) && moment() == null) {
                problems.put("startAt", "Scrivi giorno e ora.");
            }
            Map.of("reminders", text(number(reminders)), "every", text(number(every)), "silence", text(number(silence))).forEach((field, value) -> {
                if (value.isEmpty()) {
                    problems.put(field, "Scrivi un numero.");
                }
            });
            return problems;
        }

        private List<String> channels() {
            return Stream.of(first, second, third).filter(Objects::nonNull).filter(CampaignForm::filled).toList();
        }

        Sending sending() {
            return new Sending(channels(), link != null, moment(), number(reminders), number(every), number(silence), day(ends));
        }

        private Instant moment() {
            try {
                return filled(startAt) ? LocalDateTime.parse(startAt).atZone(Rome.ZONE).toInstant() : null;
            } catch (DateTimeParseException wrong) {
                return null;
            }
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private static Integer number(String text) {
        return text != null && text.strip().matches("\\d{1,6}") ? Integer.valueOf(text.strip()) : null;
    }

    private static LocalDate day(String text) {
        try {
            return filled(text) ? LocalDate.parse(text.strip()) : null;
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
