package it.sportello.jobs.vacancies.mongo;

import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.offer.Requirements;
import it.sportello.jobs.vacancies.offer.Source;
import it.sportello.jobs.vacancies.offer.Terms;
import org.bson.Document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** An offer as a document, and back. Days are kept as ISO words: they have no time. */
final class OfferDocuments {

    private OfferDocuments() {
    }

    static Document write(Offer offer) {
        Document translations = new Document();
        offer.translations().forEach((language, words) -> translations.append(language, words(words)));
        return new Document("words", words(offer.words())).append("translations", translations)
                .append("occupation", offer.occupation())
                .append("employer", offer.employer().name()).append("employerVisible", offer.employer().visible())
                .append("place", offer.workplace().place()).append("remote", offer.workplace().remote())
                .append("terms", terms(offer.terms())).append("requirements", requirements(offer.requirements()))
                .append("positions", offer.positions()).append("validThrough", day(offer.validThrough()))
                .append("preselectionBy", day(offer.preselectionBy())).append("source", source(offer.source()))
                .append("reserved", offer.reserved()).append("offices", offer.offices());
    }

    static Offer read(Document d) {
        Map<String, Offer.Words> translations = new LinkedHashMap<>();
        d.get("translations", Document.class)
                .forEach((language, words) -> translations.put(language, words((Document) words)));
        return new Offer(words(d.get("words", Document.class)), translations, d.getString("occupation"),
                new Offer.Employer(d.getString("employer"), d.getBoolean("employerVisible")),
                new Offer.Workplace(d.getString("place"), d.getBoolean("remote")),
                terms(d.get("terms", Document.class)), requirements(d.get("requirements", Document.class)),
                d.getInteger("positions"), day(d, "validThrough"), day(d, "preselectionBy"),
                source(d.get("source", Document.class)), d.getBoolean("reserved"), d.getList("offices", String.class));
    }

    private static Document words(Offer.Words words) {
        return new Document("title", words.title()).append("description", words.description());
    }

    private static Offer.Words words(Document d) {
        return new Offer.Words(d.getString("title"), d.getString("description"));
    }

    private static Document terms(Terms terms) {
        return new Document("contract", terms.contract().name()).append("hours", terms.hours().name())
                .append("schedule", terms.schedule()).append("pay", terms.pay()).append("start", day(terms.start()))
                .append("months", terms.months()).append("boardAndLodging", terms.boardAndLodging());
    }

    private static Terms terms(Document d) {
        return new Terms(Contract.valueOf(d.getString("contract")), Hours.valueOf(d.getString("hours")),
                d.getString("schedule"), d.getString("pay"), day(d, "start"), d.getInteger("months"),
                d.getBoolean("boardAndLodging"));
    }

    private static Document requirements(Requirements wanted) {
        return new Document("licence", wanted.licence() == null ? null : wanted.licence().name())
                .append("education", wanted.education()).append("experience", wanted.experience())
                .append("skills", wanted.skills());
    }

    private static Requirements requirements(Document d) {
        String licence = d.getString("licence");
        return new Requirements(licence == null ? null : Licence.valueOf(licence), d.getString("education"),
                d.getString("experience"), d.getString("skills"));
    }

    private static Document source(Source source) {
        return switch (source) {
            case Source.FromEmployer ours -> new Document("kind", "employer");
            case Source.Found found ->
                    new Document("kind", "found").append("link", found.link()).append("how", found.how());
        };
    }

    private static Source source(Document d) {
        return "found".equals(d.getString("kind"))
                ? new Source.Found(d.getString("link"), d.getString("how")) : new Source.FromEmployer();
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static LocalDate day(Document document, String name) {
        String day = document.getString(name);
        return day == null ? null : LocalDate.parse(day);
    }
}
