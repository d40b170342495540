/**
 * What a vacancy says, in the words of schema.org JobPosting, and the check an operator's form meets. Values only: nothing here
 * is stored, sent or shown by itself.
 */
package it.sportello.jobs.vacancies.offer;
