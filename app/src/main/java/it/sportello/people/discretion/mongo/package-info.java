/** Discretion in MongoDB: one document per person who asked for it. */
package it.sportello.people.discretion.mongo;
