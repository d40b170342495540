package it.sportello.jobs.vacancies.web.offers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.offer.Terms;
import it.sportello.office.places.Municipality;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vacancy as schema.org/JobPosting in JSON-LD, so that search engines and other services can read it. */
final class JobPosting {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JobPosting() {
    }

    /**
     * @param town where, or {@code null}
     * @param isco four digits, or {@code null}
     * @return safe inside a script element: no {@code <}
     */
    static String of(Vacancy vacancy, Municipality town, String isco, String link) {
        Offer offer = vacancy.offer();
        Map<String, Object> posting = new LinkedHashMap<>();
        posting.put("@context", "https://schema.org/");
        posting.put("@type", "JobPosting");
        posting.put("title", offer.words().title());
        posting.put("description", offer.words().description());
        posting.put("identifier", Map.of("@type", "PropertyValue", "name", "Centri per l'impiego", "value", vacancy.code()));
        posting.put("datePosted", vacancy.progress().publishedAt().toString());
        posting.put("validThrough", offer.validThrough().toString());
        posting.put("url", link);
        posting.put("hiringOrganization", offer.employer().visible()
                ? Map.of("@type", "Organization", "name", offer.employer().name()) : "confidential");
        if (town != null) {
            posting.put("jobLocation", Map.of("@type", "Place", "address", Map.of("@type", "PostalAddress",
                    "addressLocality", town.name(), "addressRegion", town.region(), "postalCode", town.cap(),
                    "addressCountry", "IT")));
        }
        if (offer.workplace().remote()) {
            posting.put("jobLocationType", "TELECOMMUTE");
            posting.put("applicantLocationRequirements", Map.of("@type", "Country", "name", "IT"));
        }
        posting.put("employmentType", employmentType(offer.terms()));
        posting.put("totalJobOpenings", offer.positions());
        posting.put("directApply", offer.source().isOurs());
        put(posting, "occupationalCategory", isco);
        terms(posting, offer);
        try {
            return JSON.writeValueAsString(posting).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void terms(Map<String, Object> posting, Offer offer) {
        put(posting, "workHours", offer.terms().schedule());
        put(posting, "educationRequirements", offer.requirements().education());
        put(posting, "experienceRequirements", offer.requirements().experience());
        put(posting, "skills", offer.requirements().skills());
        put(posting, "qualifications", offer.requirements().licence() == null ? ""
                : "Patente " + offer.requirements().licence());
        put(posting, "incentiveCompensation", offer.terms().pay());
        put(posting, "jobBenefits", offer.terms().boardAndLodging() ? "Vitto e alloggio" : "");
        put(posting, "jobStartDate", offer.terms().start() == null ? "" : offer.terms().start().toString());
        put(posting, "jobDuration", offer.terms().months() == 0 ? "" : Period.ofMonths(offer.terms().months()).toString());
    }

    private static List<String> employmentType(Terms terms) {
        Set<String> types = new LinkedHashSet<>();
        types.add(terms.hours().schema());
        if (terms.contract().schema() != null) {
            types.add(terms.contract().schema());
        }
        return List.copyOf(types);
    }

    private static void put(Map<String, Object> posting, String name, String value) {
        if (value != null && !value.isBlank()) {
            posting.put(name, value);
        }
    }
}
