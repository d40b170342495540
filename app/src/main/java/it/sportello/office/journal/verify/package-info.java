/**
 * What leaves the journal and how anybody checks it without the service: a first line, the entries with their hashes, a signed
 * last line. Needs nothing but the file.
 */
package it.sportello.office.journal.verify;
