/**
 * Finding vacancies in people's own words: "cameriere a Cagliari", "lavoro part time pulizie sassari", "autista patente C".
 * The published vacancies of the region, at most a few thousand (5,000 take about 10 MB), are kept in memory and read again
 * province by province when their edition changes; every replica looks at the editions before each search, so that all
 * find the same. Vacancies reserved by L. 68/99 are never here.
 */
package it.sportello.jobs.vacancies.search;
