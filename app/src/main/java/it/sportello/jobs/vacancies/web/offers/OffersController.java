package it.sportello.jobs.vacancies.web.offers;

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
import it.sportello.jobs.occupations.Occupation;
import it.sportello.jobs.occupations.Occupations;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.search.SearchVacancies;
import it.sportello.jobs.vacancies.search.VacancyWords;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;
import it.sportello.platform.web.Pages;
import it.sportello.talk.posters.Ways;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published vacancies for everybody, without chat: a search, and a page each. Those reserved by L. 68/99 have none. */
@Controller("/offerte")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class OffersController {

    private static final int SHOWN = 50;

    private final Vacancies vacancies;
    private final SearchVacancies search;
    private final VacancyWords words;
    private final Places places;
    private final Occupations occupations;
    private final Ways ways;

    OffersController(Vacancies vacancies, SearchVacancies search, VacancyWords words, Places places, Occupations occupations, Ways ways) {
        this.ways = ways;
        this.vacancies = vacancies;
        this.search = search;
        this.words = words;
        this.places = places;
        this.occupations = occupations;
    }

    /** @param q in words: {@code cameriere a Cagliari}; empty lists all, the newest first */
    @Get
    HttpResponse<?> search(@QueryValue(defaultValue = "") String q) {
        List<Map<String, String>> found = List.of();
        boolean reserved = false;
        boolean more = false;
        switch (search.search(q, "")) {
            case SearchVacancies.Finding.Reserved it -> reserved = true;
            case SearchVacancies.Finding.Found(var all) -> {
                found = all.stream().limit(SHOWN).map(vacancy -> words.of(vacancy, "it")).toList();
                more = all.size() > SHOWN;
            }
        }
        return Pages.page(HttpStatus.OK, "jobs/vacancies/offers", Map.of("q", q, "offers", found, "reserved", reserved, "more", more));
    }

    @Get("/{code}")
    HttpResponse<?> show(String code) {
        Vacancy vacancy = vacancies.byCode(Vacancy.code(code)).orElse(null);
        if (vacancy == null || vacancy.offer().reserved() || vacancy.progress().publishedAt() == null) {
            return Pages.missing("Non troviamo questa offerta. Controlla il codice.");
        }
        boolean open = vacancy.isForEveryone();
        Municipality town = places.find(vacancy.offer().workplace().place()).orElse(null);
        String isco = occupations.find(vacancy.offer().occupation()).map(Occupation::isco).orElse(null);
        return Pages.page(open ? HttpStatus.OK : HttpStatus.GONE, "jobs/vacancies/offer", Map.of("vacancy", vacancy,
                "words", words.of(vacancy, "it"), "open", open, "chats", open ? chats(vacancy) : Map.of(),
                "jsonLd", open ? JobPosting.of(vacancy, town, isco, words.link(vacancy)) : ""));
    }

    /** Address of a chat that begins with the code, by the name of its channel. */
    private Map<String, String> chats(Vacancy vacancy) {
        String office = vacancy.offer().offices().getFirst();
        Ways.Open plain = ways.of(office, vacancy.code());
        Map<String, String> chats = new LinkedHashMap<>();
        Optional.ofNullable(ways.of(office, "v_" + vacancy.code()).telegram()).ifPresent(chat -> chats.put("Telegram", chat));
        Optional.ofNullable(plain.whatsapp()).ifPresent(chat -> chats.put("WhatsApp", chat));
        Optional.ofNullable(plain.sms()).ifPresent(number -> chats.put("SMS al " + number, "sms:" + number + "?body=" + vacancy.code()));
        return chats;
    }
}
