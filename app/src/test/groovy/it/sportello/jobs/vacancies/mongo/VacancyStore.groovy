package it.sportello.jobs.vacancies.mongo

import it.sportello.jobs.vacancies.Vacancies
import it.sportello.jobs.vacancies.search.Publications
import it.sportello.platform.store.Store

/** The adapters of a store, for specs of other packages. */
class VacancyStore {

    static Vacancies in(Store store) {
        new MongoVacancies(store, new OfficeShelves(store), new MongoPublications(store), new VacancyNumbers(store))
    }

    static Publications publications(Store store) {
        new MongoPublications(store)
    }
}
