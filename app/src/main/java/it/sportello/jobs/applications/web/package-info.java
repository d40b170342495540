/** The applications for a vacancy, for the operators of its offices. */
package it.sportello.jobs.applications.web;
