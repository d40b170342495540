/** The page of the notes about a person, and its place on the person's own page. */
package it.sportello.people.notes.web;
