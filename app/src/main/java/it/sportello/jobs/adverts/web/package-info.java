/** What stands of a vacancy on the public channels, for the operators of its offices. */
package it.sportello.jobs.adverts.web;
