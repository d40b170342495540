/** Adverts in the store: one document per vacancy. */
package it.sportello.jobs.adverts.mongo;
