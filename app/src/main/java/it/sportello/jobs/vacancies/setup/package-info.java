/** What vacancies add to the list of what an office needs. */
package it.sportello.jobs.vacancies.setup;
