/**
 * The audiences anyone can ask for: everyone who fits a filter, or one person. Who is found is told with the address they read
 * now: open, served by a line of ours, and wanted for this purpose if any is; or with none, when they are unreachable.
 */
package it.sportello.talk.broadcasts.audiences;
