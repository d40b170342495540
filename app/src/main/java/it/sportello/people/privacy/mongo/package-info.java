/** Requests in MongoDB: one document each, and lists of those of a person, of a month, and of what is open. */
package it.sportello.people.privacy.mongo;
