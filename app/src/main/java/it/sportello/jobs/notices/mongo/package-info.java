/**
 * Wishes, weekly counts and digests in the store: buckets of people for what is read whole, and small documents per person.
 */
package it.sportello.jobs.notices.mongo;
