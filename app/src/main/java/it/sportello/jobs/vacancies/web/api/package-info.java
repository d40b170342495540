/** Vacancies for other programs. */
package it.sportello.jobs.vacancies.web.api;
