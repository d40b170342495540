/** The journal in MongoDB: pages named by their number, a queue of what waits, and each person's salt apart from both. */
package it.sportello.office.journal.mongo;
