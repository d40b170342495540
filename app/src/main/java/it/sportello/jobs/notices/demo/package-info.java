/** The invented people of the demonstration, who asked to hear of vacancies. */
package it.sportello.jobs.notices.demo;
