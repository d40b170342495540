package it.sportello.jobs.vacancies;

import it.sportello.jobs.vacancies.offer.Offer;

/**
 * A vacancy: what it says and how far it has come.
 *
 * @param code     {@code PA-20981}: province and number, what people see and say
 * @param offer    what it says
 * @param progress how far it has come
 * @param version  counts the writes, from 1: a change names the version it knew, so that two operators cannot both win
 */
public record Vacancy(String code, Offer offer, Progress progress, long version) {

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
