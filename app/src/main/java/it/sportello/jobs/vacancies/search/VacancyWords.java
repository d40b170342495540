package it.sportello.jobs.vacancies.search;

import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.offer.Source;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.Places;
import it.sportello.platform.settings.Settings;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.Map;

/** A vacancy in the words of the person who reads it: the values of the texts of flows, broadcasts and adverts. */
@Singleton
public class VacancyWords {

    private final Phrasebook phrases;
    private final Places places;
    private final String site;

    @Inject
    VacancyWords(Phrasebook phrases, Places places, Settings settings) {
        this(phrases, places, settings.link(""));
    }

    VacancyWords(Phrasebook phrases, Places places, String site) {
        this.phrases = phrases;
        this.places = places;
        this.site = site;
    }

    /**
     * title, town, employer, description, contract, hours, start, duration, pay, positions, until, code, link; and how, where people
     * apply at the source. Every value is there, empty when there is nothing to say.
     */
    public Map<String, String> of(Vacancy vacancy, String language) {
        Offer offer = vacancy.offer();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", offer.words(language).title());
        values.put("town", town(offer, language));
        values.put("employer", offer.employer().visible() ? offer.employer().name()
                : phrases.say(language, "job.employer-hidden"));
        values.put("description", offer.words(language).description());
        values.put("contract", contract(offer.terms().contract(), language));
        values.put("hours", offer.terms().schedule().isBlank() ? hours(offer.terms().hours(), language)
                : hours(offer.terms().hours(), language) + ", " + offer.terms().schedule());
        values.put("start", offer.terms().start() == null ? "" : phrases.formats(language).date(offer.terms().start()));
        values.put("duration", offer.terms().months() == 0 ? "" : phrases.say(language, "job.months", Map.of("count", offer.terms().months())));
        values.put("pay", offer.terms().pay());
        values.put("positions", String.valueOf(offer.positions()));
        values.put("until", phrases.formats(language).day(offer.validThrough()));
        values.put("code", vacancy.code());
        values.put("link", link(vacancy));
        values.put("how", offer.source() instanceof Source.Found found ? found.how() + " " + found.link() : "");
        return values;
    }

    public String contract(Contract contract, String language) {
        return phrases.say(language, "job.contract." + key(contract));
    }

    public String hours(Hours hours, String language) {
        return phrases.say(language, "job.hours." + key(hours));
    }

    /** The public page. */
    public String link(Vacancy vacancy) {
        return site + "/offerte/" + vacancy.code();
    }

    private String town(Offer offer, String language) {
        String town = places.find(offer.workplace().place()).map(Municipality::name).orElse(offer.workplace().place());
        return offer.workplace().remote() ? town + ", " + phrases.say(language, "job.remote") : town;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase().replace('_', '-');
    }
}
