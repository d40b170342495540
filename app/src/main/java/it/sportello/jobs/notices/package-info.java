/**
 * Notices: people say which vacancies they want to hear of (occupation, place and radius, contract, hours, licence), how often
 * and how much in a week, at most five wishes each; a published vacancy finds them. Each match says why. Who is not interested
 * in a vacancy is not told of it again, and the weekly cap holds whoever sends. Vacancies reserved by L. 68/99 match nobody.
 */
package it.sportello.jobs.notices;
