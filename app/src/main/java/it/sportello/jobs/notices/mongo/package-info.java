/** Wishes and weekly counts in the store: 1024 buckets of people, and one small document per person and week. */
package it.sportello.jobs.notices.mongo;
