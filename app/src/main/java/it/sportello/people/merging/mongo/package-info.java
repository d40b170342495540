/** Merges in MongoDB: one document each, and per person one list. */
package it.sportello.people.merging.mongo;
