/** Sees to it that what staff does over HTTP is told to the journal, by {@link it.sportello.office.journal.Journalled}. */
package it.sportello.office.journal.web;
