/**
 * Two that are found to be one person. One stands, the other points to it and keeps what it was (ADR 7), so that for
 * {@link it.sportello.people.merging.Merge#DAYS} days it can be taken back. Staff sees first what would become of everything; a NO of either stays a NO.
 */
package it.sportello.people.merging;
