package it.sportello.jobs.vacancies.mongo

import it.sportello.TestStore
import it.sportello.jobs.vacancies.Vacancies
import it.sportello.jobs.vacancies.search.Publications
import it.sportello.platform.store.Store

/** The adapters of a store, for specs of other packages. */
class VacancyStore {

    static Vacancies in(TestStore store) {
        new MongoVacancies(store, new OfficeShelves(store), new MongoPublications(store), new VacancyNumbers(store), store.announce)
    }

    static Publications publications(Store store) {
        new MongoPublications(store)
    }
}
