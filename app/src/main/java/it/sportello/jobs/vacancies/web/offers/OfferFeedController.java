package it.sportello.jobs.vacancies.web.offers;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.search.VacancyWords;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.platform.web.Pages;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published vacancies of an office as an Atom feed (RFC 4287), the newest first. */
@Controller("/uffici")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class OfferFeedController {

    private static final int MOST = 50;

    private final Vacancies vacancies;
    private final Offices offices;
    private final VacancyWords words;

    OfferFeedController(Vacancies vacancies, Offices offices, VacancyWords words) {
        this.vacancies = vacancies;
        this.offices = offices;
        this.words = words;
    }

    @Get("/{code}/offerte.atom")
    @Produces({"application/atom+xml;charset=utf-8", "text/html"})
    HttpResponse<?> feed(String code) throws FeedException {
        Optional<Office> office = offices.find(code);
        if (office.isEmpty()) {
            return Pages.missing("Questo ufficio non esiste.");
        }
        List<Vacancy> published = vacancies.byCodes(vacancies.codes(code, Vacancies.Shelf.OPEN)).stream()
                .filter(Vacancy::isForEveryone)
                .sorted(Comparator.comparing((Vacancy vacancy) -> vacancy.progress().publishedAt()).reversed())
                .limit(MOST).toList();
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri("urn:sportello:uffici:" + code + ":offerte");
        feed.setTitle("Offerte di lavoro, CPI " + office.get().name());
        feed.setAuthor("Centro per l'impiego " + office.get().name());
        feed.setPublishedDate(published.isEmpty() ? new Date(0) : Date.from(published.getFirst().progress().publishedAt()));
        feed.setEntries(published.stream().map(this::entry).toList());
        return HttpResponse.ok(new SyndFeedOutput().outputString(feed)).contentType("application/atom+xml;charset=utf-8");
    }

    private SyndEntry entry(Vacancy vacancy) {
        Map<String, String> told = words.of(vacancy, "it");
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("urn:sportello:offerte:" + vacancy.code());
        entry.setTitle(told.get("title") + ", " + told.get("town"));
        entry.setLink(told.get("link"));
        entry.setPublishedDate(Date.from(vacancy.progress().publishedAt()));
        entry.setUpdatedDate(Date.from(vacancy.progress().confirmedAt()));
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue(told.get("description"));
        entry.setDescription(summary);
        return entry;
    }
}
