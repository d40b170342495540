/** The invented vacancies with which a demo begins, read from {@code deploy/seed/demo/vacancies.csv}. */
package it.sportello.jobs.vacancies.demo;
