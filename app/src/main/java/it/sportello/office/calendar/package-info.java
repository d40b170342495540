/**
 * Which hours are decent: the Italian holidays, Sundays, nights and patron saints in which Sportello starts nothing by
 * itself, and the hours in which an office answers. For whoever sends, reminds, or promises that a person will answer.
 */
package it.sportello.office.calendar;
