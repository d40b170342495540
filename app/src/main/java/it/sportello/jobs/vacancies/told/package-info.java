/** Other programs are told when a vacancy is published and when it ends. */
package it.sportello.jobs.vacancies.told;
