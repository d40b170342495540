package it.sportello.jobs.vacancies.web;

import it.sportello.jobs.vacancies.BeginPreselection;
import it.sportello.jobs.vacancies.CloseVacancy;
import it.sportello.jobs.vacancies.ConfirmVacancy;
import it.sportello.jobs.vacancies.PublishVacancy;
import it.sportello.jobs.vacancies.VerifyVacancy;
import it.sportello.jobs.vacancies.WithdrawVacancy;
import jakarta.inject.Singleton;

/** The buttons of a vacancy's page. */
@Singleton
public record Steps(VerifyVacancy verify, PublishVacancy publish, ConfirmVacancy confirm, BeginPreselection preselection,
             CloseVacancy close, WithdrawVacancy withdraw) {
}
