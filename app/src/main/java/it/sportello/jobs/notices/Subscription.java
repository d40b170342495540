package it.sportello.jobs.notices;

import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import it.sportello.jobs.vacancies.offer.Offer;

/**
 * One wish. Whatever is {@code null} does not matter to the person.
 *
 * @param id         of the call that made it: the same call makes one
 * @param occupation id in the vocabulary, or {@code null} for any work
 * @param place      belfiore code, or {@code null} for anywhere
 * @param radiusKm   around the place; 0 is the town itself
 * @param contract   or {@code null}
 * @param hours      or {@code null}
 * @param licence    the best one the person holds, or {@code null} when not said: then any is sent
 * @param often      at once, daily, weekly
 */
public record Subscription(String id, String occupation, String place, int radiusKm, Contract contract, Hours hours,
                           Licence licence, Often often) {

    /** All but the place, which the caller knows faster. */
    boolean wants(Offer offer) {
        Licence needed = offer.requirements().licence();
        return (occupation == null || occupation.equals(offer.occupation()))
                && (contract == null || contract == offer.terms().contract())
                && (hours == null || hours == offer.terms().hours())
                && (licence == null || needed == null || licence.covers(needed));
    }
}
