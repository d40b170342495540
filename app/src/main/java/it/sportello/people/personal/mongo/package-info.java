/** Codes that are out and visits that are open, in MongoDB. */
package it.sportello.people.personal.mongo;
