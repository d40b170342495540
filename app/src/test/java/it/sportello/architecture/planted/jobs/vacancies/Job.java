package it.sportello.architecture.planted.jobs.vacancies;

/** Planted: something above, for a lower wing to know. */
public class Job {
}
