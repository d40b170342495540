/** Pages of vacancies: for the operators of an office, and for everybody (a page with JSON-LD, a search, an Atom feed). */
package it.sportello.jobs.vacancies.web;
