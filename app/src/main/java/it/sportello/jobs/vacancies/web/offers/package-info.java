/** The open vacancies for whoever looks for work: pages, a feed, and what search engines read. Nobody need sign in. */
package it.sportello.jobs.vacancies.web.offers;
