package it.sportello.jobs.vacancies.search;

import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.office.places.Places;

import java.util.OptionalInt;
import java.util.Set;

/** How well a vacancy fits a wish: the sum of what was asked and is there. Empty: it does not fit at all. */
final class Relevance {

    private static final int OCCUPATION = 100;
    private static final int TITLE = 60;
    private static final int BODY = 20;
    private static final int TERM = 25;
    private static final int LICENCE = 15;
    private static final int NEAR = 40;

    private final Wish wish;
    private final Places places;

    Relevance(Wish wish, Places places) {
        this.wish = wish;
        this.places = places;
    }

    OptionalInt of(Entry entry) {
        Offer offer = entry.vacancy().offer();
        int near = near(offer);
        int work = work(entry, offer);
        if (near < 0 || work < 0 || !licenceFits(offer)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(near + work + terms(offer));
    }

    /** -1 outside the radius; the same town counts most, the rim half. */
    private int near(Offer offer) {
        if (wish.place() == null || offer.workplace().remote()) {
            return 0;
        }
        double km = places.distanceKm(wish.place(), offer.workplace().place()).orElse(Double.MAX_VALUE);
        return km > wish.radiusKm() ? -1 : (int) Math.round(NEAR * (1 - km / (2.0 * Math.max(1, wish.radiusKm()))));
    }

    /** -1 when it is other work. */
    private int work(Entry entry, Offer offer) {
        if (!wish.namesWork()) {
            return 0;
        }
        int rank = wish.occupations().indexOf(offer.occupation());
        int occupation = rank < 0 ? 0 : Math.max(OCCUPATION / 2, OCCUPATION - 10 * rank);
        double title = share(entry.title());
        double body = share(entry.body());
        boolean other = occupation == 0 && title == 0 && (body < 1 || wish.stems().isEmpty());
        return other ? -1 : occupation + (int) Math.round(TITLE * title + BODY * body);
    }

    private double share(Set<String> stems) {
        return wish.stems().isEmpty() ? 0
                : (double) wish.stems().stream().filter(stems::contains).count() / wish.stems().size();
    }

    private boolean licenceFits(Offer offer) {
        return wish.licence() == null || offer.requirements().licence() == null
                || wish.licence().covers(offer.requirements().licence());
    }

    private int terms(Offer offer) {
        int contract = wish.contract() == null ? 0 : wish.contract() == offer.terms().contract() ? TERM : -TERM;
        int hours = wish.hours() == null ? 0 : wish.hours() == offer.terms().hours() ? TERM : -TERM;
        int licence = wish.licence() != null && offer.requirements().licence() != null ? LICENCE : 0;
        return contract + hours + licence;
    }
}
