package it.sportello.jobs.vacancies

import it.sportello.jobs.vacancies.offer.Contract
import it.sportello.jobs.vacancies.offer.Hours
import it.sportello.jobs.vacancies.offer.Licence
import it.sportello.jobs.vacancies.offer.Offer
import it.sportello.jobs.vacancies.offer.Requirements
import it.sportello.jobs.vacancies.offer.Source
import it.sportello.jobs.vacancies.offer.Terms

import java.time.LocalDate

/** Offers for specs: say only what matters. Cagliari is B354, Sassari I452, Palermo G273, Quartu H118. */
class Offers {

    static Offer offer(Map with = [:]) {
        new Offer(new Offer.Words(with.title ?: 'Cameriere', with.description ?: 'Servizio ai tavoli.'),
                with.translations ?: [:], with.occupation ?: 'cameriere',
                new Offer.Employer(with.employer ?: 'Trattoria Inventata', with.visible != false),
                new Offer.Workplace(with.place ?: 'B354', with.remote ?: false),
                new Terms(with.contract ?: Contract.FIXED_TERM, with.hours ?: Hours.FULL_TIME),
                new Requirements(with.licence ? Licence.valueOf(with.licence) : null, '', '', with.skills ?: ''),
                with.positions == null ? 1 : with.positions, with.until ?: LocalDate.parse('2026-12-31'), with.preselectionBy,
                with.source ?: new Source.FromEmployer(), with.reserved ?: false, with.offices ?: ['B354C000001'])
    }
}
