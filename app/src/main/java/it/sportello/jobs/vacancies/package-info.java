/**
 * Vacancies: what an employer offers through a CPI, from the draft to the outcome. An operator verifies every vacancy before
 * it is published, and the time from receipt to publication is kept and shown against the promise of 24 hours (CPI Palermo,
 * good practices 2023). A vacancy has no field for age, sex, origin or health: such limits are forbidden (art. 15 L. 300/1970,
 * D.lgs. 198/2006, 215 and 216/2003). One reserved to the lists of L. 68/99 is kept for the operators only.
 */
package it.sportello.jobs.vacancies;
