/**
 * The audiences anyone can ask for: everyone who fits a filter, or one person. Who is found is told with the address they read
 * now: open, wanted for this purpose, served by a line of ours; or with none, so that a preview counts them as unreachable.
 */
package it.sportello.talk.broadcasts.audiences;
