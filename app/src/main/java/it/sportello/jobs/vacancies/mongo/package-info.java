/** Vacancies in the store: one document each, and the lists that name them: by office, by province, by number. */
package it.sportello.jobs.vacancies.mongo;
