package it.sportello.architecture.planted.platform;

import it.sportello.architecture.planted.jobs.vacancies.Job;

import java.time.Instant;

/** Planted: the floor that knows a wing. Time it may ask for. */
public class Upstairs {
    public Job job;

    Instant now() {
        return Instant.now();
    }
}
