package it.sportello.jobs.vacancies;

import it.sportello.jobs.vacancies.offer.Offer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vacancy: what it says and how far it has come.
 *
 * @param code     {@code PA-20981}: province and number, what people see and say
 * @param offer    what it says
 * @param progress how far it has come
 * @param version  counts the writes, from 1: a change names the version it knew, so that two operators cannot both win
 */
public record Vacancy(String code, Offer offer, Progress progress, long version) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{2})[\\s-]*(\\d{1,7})");

    /** A code as people write it on a telephone: {@code pa 20981} and {@code Pa20981} are {@code PA-20981}. */
    public static String code(String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT);
        Matcher matcher = WRITTEN.matcher(plain);
        return matcher.matches() ? matcher.group(1) + "-" + matcher.group(2) : plain;
    }

    public VacancyState state() {
        return progress.state();
    }

    /** {@code PA} of {@code PA-20981}. */
    public String province() {
        return code.substring(0, code.indexOf('-'));
    }

    /** The public may find it, read it and be told of it. One reserved by L. 68/99 never is. */
    public boolean isForEveryone() {
        return state().isPublic() && !offer.reserved();
    }

    /** One may apply for it with us, now. */
    public boolean takesApplications() {
        return isForEveryone() && offer.source().isOurs();
    }

    Vacancy with(Offer corrected) {
        return new Vacancy(code, corrected, progress, version + 1);
    }

    Vacancy with(Progress further) {
        return new Vacancy(code, offer, further, version + 1);
    }
}
