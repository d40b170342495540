package it.sportello.architecture.planted.talk.intake;

import it.sportello.architecture.planted.jobs.vacancies.Job;

/** Planted: a wing that knows one above it. */
public class Gossip {
    public Job job;
}
