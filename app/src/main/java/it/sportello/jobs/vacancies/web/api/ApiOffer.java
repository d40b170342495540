package it.sportello.jobs.vacancies.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.offer.Requirements;
import it.sportello.jobs.vacancies.offer.Source;
import it.sportello.jobs.vacancies.offer.Terms;
import it.sportello.platform.api.web.Inputs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a vacancy says, between programs. The rules of the form apply when it is drafted or revised. */
@Introspected
record ApiOffer(@Nullable Long version, @Nullable String title, @Nullable String description, @Nullable String occupation,
                @Nullable String employer, @Nullable Boolean employerVisible, @Nullable String place, @Nullable Boolean remote,
                @Nullable String contract, @Nullable String hours, @Nullable String schedule, @Nullable String pay,
                @Nullable String start, @Nullable Integer months, @Nullable Boolean boardAndLodging, @Nullable String licence,
                @Nullable String education, @Nullable String experience, @Nullable String skills, @Nullable Integer positions,
                @Nullable String validThrough, @Nullable String preselectionBy, @Nullable Boolean reserved, @Nullable List<String> offices) {

    long seen() {
        return version == null ? 0 : version;
    }

    List<String> served() {
        return offices == null ? List.of() : offices.stream().filter(java.util.Objects::nonNull).toList();
    }

    /** @param kept what programs do not write and must not lose, or {@code null} */
    Offer read(Inputs in, Offer kept) {
        Terms terms = new Terms(in.one("contract", Contract.class, contract), in.one("hours", Hours.class, hours),
                in.orEmpty("schedule", schedule, 200), in.orEmpty("pay", pay, 200), in.day("start", start),
                in.number("months", months, 0, 600), Boolean.TRUE.equals(boardAndLodging));
        Requirements asked = new Requirements(licence == null ? null : in.one("licence", Licence.class, licence),
                in.orEmpty("education", education, 500), in.orEmpty("experience", experience, 500), in.orEmpty("skills", skills, 500));
        in.require("offices", served().size() <= 20, "Al massimo 20 uffici.");
        return new Offer(new Offer.Words(in.text("title", title, 90), in.text("description", description, 3000)),
                kept == null ? Map.of() : kept.translations(), in.text("occupation", occupation, 80),
                new Offer.Employer(in.text("employer", employer, 200), !Boolean.FALSE.equals(employerVisible)),
                new Offer.Workplace(in.text("place", place, 4), Boolean.TRUE.equals(remote)), terms, asked,
                in.number("positions", positions, 0, 9999), in.day("validThrough", validThrough), in.day("preselectionBy", preselectionBy),
                kept == null ? new Source.FromEmployer() : kept.source(), Boolean.TRUE.equals(reserved), served());
    }

    static Map<String, Object> json(Vacancy vacancy) {
        Offer offer = vacancy.offer();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", vacancy.code());
        json.put("state", vacancy.state().name());
        json.put("version", vacancy.version());
        put(json, "receivedAt", vacancy.progress().receivedAt());
        put(json, "publishedAt", vacancy.progress().publishedAt());
        put(json, "closedAt", vacancy.progress().closedAt());
        put(json, "hired", vacancy.progress().outcome() == null ? null : vacancy.progress().outcome().hired());
        json.put("title", offer.words().title());
        json.put("description", offer.words().description());
        json.put("occupation", offer.occupation());
        json.put("employer", offer.employer().name());
        json.put("employerVisible", offer.employer().visible());
        json.put("place", offer.workplace().place());
        json.put("remote", offer.workplace().remote());
        terms(json, offer);
        json.put("positions", offer.positions());
        put(json, "validThrough", offer.validThrough());
        put(json, "preselectionBy", offer.preselectionBy());
        json.put("reserved", offer.reserved());
        json.put("offices", offer.offices());
        return json;
    }

    private static void terms(Map<String, Object> json, Offer offer) {
        json.put("contract", offer.terms().contract().name());
        json.put("hours", offer.terms().hours().name());
        json.put("schedule", offer.terms().schedule());
        json.put("pay", offer.terms().pay());
        put(json, "start", offer.terms().start());
        json.put("months", offer.terms().months());
        json.put("boardAndLodging", offer.terms().boardAndLodging());
        put(json, "licence", offer.requirements().licence());
        json.put("education", offer.requirements().education());
        json.put("experience", offer.requirements().experience());
        json.put("skills", offer.requirements().skills());
    }

    private static void put(Map<String, Object> json, String name, Object value) {
        if (value != null) {
            json.put(name, value instanceof Integer ? value : value instanceof Instant when ? when.toString() : value.toString());
        }
    }
}
