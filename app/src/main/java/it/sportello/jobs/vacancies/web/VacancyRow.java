package it.sportello.jobs.vacancies.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.jobs.vacancies.Vacancy;

import java.time.Duration;
import java.time.Instant;

/**
 * A vacancy on a list, and its 24-hour clock in words.
 *
 * @param tone of the clock's badge: success, warning, danger, quiet
 */
@Introspected
record VacancyRow(String code, String title, String town, String employer, String state, String clock, String tone) {

    static VacancyRow of(Vacancy vacancy, String town, Instant now) {
        return new VacancyRow(vacancy.code(), vacancy.offer().words().title(), town, vacancy.offer().employer().name(),
                vacancy.state().label(), clock(vacancy, now), tone(vacancy, now));
    }

    /** From receipt to publication; the promise is 24 hours. */
    static String clock(Vacancy vacancy, Instant now) {
        Duration elapsed = vacancy.progress().elapsed(now);
        if (vacancy.progress().publishedAt() != null) {
            return "Pubblicata dopo " + words(elapsed);
        }
        if (!vacancy.state().isOpen()) {
            return "Mai pubblicata";
        }
        return vacancy.progress().isLate(now) ? "Ricevuta da " + words(elapsed) + ": oltre le 24 ore"
                : "Ricevuta da " + words(elapsed) + ": da pubblicare entro 24 ore";
    }

    static String tone(Vacancy vacancy, Instant now) {
        boolean waits = vacancy.progress().publishedAt() == null;
        return waits && !vacancy.state().isOpen() ? "quiet" : vacancy.progress().isLate(now) ? waits ? "danger" : "warning"
                : waits ? "info" : "success";
    }

    private static String words(Duration time) {
        if (time.toMinutes() < 1) {
            return "meno di un minuto";
        }
        if (time.toMinutes() < 60) {
            return time.toMinutes() == 1 ? "1 minuto" : time.toMinutes() + " minuti";
        }
        if (time.toHours() < 48) {
            return time.toHours() == 1 ? "1 ora" : time.toHours() + " ore";
        }
        return time.toDays() + " giorni";
    }
}
