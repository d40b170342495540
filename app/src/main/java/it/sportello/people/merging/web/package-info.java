/** The page on which staff finds out whether two are one person, sees what would become of everything, and takes it back. */
package it.sportello.people.merging.web;
