package it.sportello.jobs.vacancies.mongo;

import it.sportello.jobs.vacancies.Progress;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.VacancyState;
import org.bson.Document;

import java.time.Instant;
import java.util.Date;

/** A vacancy as a document, and back. */
final class VacancyDocuments {

    private VacancyDocuments() {
    }

    static Document write(Vacancy vacancy) {
        return new Document("_id", vacancy.code()).append("version", vacancy.version())
                .append("offer", OfferDocuments.write(vacancy.offer()))
                .append("progress", progress(vacancy.progress()));
    }

    static Vacancy read(Document document) {
        return new Vacancy(document.getString("_id"), OfferDocuments.read(document.get("offer", Document.class)),
                progress(document.get("progress", Document.class)), document.getLong("version"));
    }

    private static Document progress(Progress progress) {
        Progress.Outcome outcome = progress.outcome();
        return new Document("state", progress.state().name()).append("receivedAt", date(progress.receivedAt()))
                .append("verifiedBy", progress.verifiedBy()).append("verifiedAt", date(progress.verifiedAt()))
                .append("publishedAt", date(progress.publishedAt())).append("confirmedAt", date(progress.confirmedAt()))
                .append("closedAt", date(progress.closedAt()))
                .append("outcome", outcome == null ? null : new Document("interviewed", outcome.interviewed())
                        .append("selected", outcome.selected()).append("hired", outcome.hired()));
    }

    private static Progress progress(Document document) {
        Document outcome = document.get("outcome", Document.class);
        return new Progress(VacancyState.valueOf(document.getString("state")), instant(document, "receivedAt"),
                document.getString("verifiedBy"), instant(document, "verifiedAt"), instant(document, "publishedAt"),
                instant(document, "confirmedAt"), instant(document, "closedAt"),
                outcome == null ? null : new Progress.Outcome(outcome.getInteger("interviewed"),
                        outcome.getInteger("selected"), outcome.getInteger("hired")));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Instant instant(Document document, String name) {
        Date date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
