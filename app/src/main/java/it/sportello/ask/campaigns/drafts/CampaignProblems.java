package it.sportello.ask.campaigns.drafts;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Selection;
import it.sportello.ask.campaigns.Sending;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What keeps a campaign from being one, by field, in Italian; empty when it will do. */
@Singleton
public class CampaignProblems {

    private static final Set<String> LANGUAGES = Set.of("it", "en", "fr", "ar");

    private final Questionnaires questionnaires;
    private final InstantSource clock;

    CampaignProblems(Questionnaires questionnaires, InstantSource clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    public Map<String, String> what(String questionnaire, String title, List<String> offices) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (questionnaire == null || questionnaires.named(questionnaire).filter(flow -> !flow.starts().keywords().isEmpty()).isEmpty()) {
            problems.put("questionnaire", "Scegli un questionario.");
        }
        if (title == null || title.isBlank() || title.length() > Campaign.LONGEST_TITLE) {
            problems.put("title", "Scrivi un titolo, al massimo " + Campaign.LONGEST_TITLE + " caratteri. Lo vede solo chi lavora qui.");
        }
        if (offices.isEmpty()) {
            problems.put("offices", "Scegli almeno un ufficio.");
        }
        return problems;
    }

    public Map<String, String> who(Selection selection) {
        Map<String, String> problems = new LinkedHashMap<>();
        Selection.Filter filter = selection.filter();
        if (filter.language() != null && !LANGUAGES.contains(filter.language())) {
            problems.put("language", "Scegli una lingua dell'elenco.");
        }
        if (selection.sampled() && (selection.perBand() < 1 || selection.perBand() > Selection.MOST_PER_BAND)) {
            problems.put("perBand", "Scrivi quante persone per ogni fascia di età: da 1 a " + Selection.MOST_PER_BAND + ".");
        }
        if (filter.heardAfter() != null && filter.heardBefore() != null && !filter.heardAfter().isBefore(filter.heardBefore())) {
            problems.put("heardBefore", "Il secondo giorno deve venire dopo il primo.");
        }
        if (selection.without().size() > Selection.MOST_WITHOUT) {
            problems.put("without", "Puoi escludere al massimo " + Selection.MOST_WITHOUT + " persone.");
        }
        return problems;
    }

    public Map<String, String> how(Sending sending) {
        Map<String, String> problems = new LinkedHashMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        LocalDate begins = sending.startAt() == null ? today : LocalDate.ofInstant(sending.startAt(), Rome.ZONE);
        if (sending.reminders() < 0 || sending.reminders() > Sending.MOST_REMINDERS) {
            problems.put("reminders", "I promemoria vanno da 0 a " + Sending.MOST_REMINDERS + ".");
        }
        if (sending.every() < 1 || sending.every() > 60) {
            problems.put("every", "Tra un messaggio e l'altro passano da 1 a 60 giorni.");
        }
        if (sending.silence() < 1 || sending.silence() > 60) {
            problems.put("silence", "Scrivi da 1 a 60 giorni.");
        }
        if (begins.isBefore(today) || begins.isAfter(today.plusDays(Sending.LONGEST_DAYS))) {
            problems.put("startAt", "Scrivi un giorno e un'ora da adesso in poi, entro un anno.");
        }
        LocalDate last = begins.plusDays((long) Math.max(0, sending.reminders()) * Math.max(0, sending.every()));
        if (sending.ends() == null || !sending.ends().isAfter(last) || sending.ends().isAfter(begins.plusDays(Sending.LONGEST_DAYS))) {
            problems.put("ends", "L'ultimo giorno deve venire dopo l'ultimo promemoria, entro un anno dall'invito.");
        }
        return problems;
    }
}
