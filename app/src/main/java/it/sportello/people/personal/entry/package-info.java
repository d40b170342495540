/** The way into one's own page: a code that comes to an address of theirs, and the short session that follows. */
package it.sportello.people.personal.entry;
