/**
 * Paper that brings people to us: an A4 poster or a letter of an office or of a vacancy, in four languages, with a code for the
 * telephone, a word for an SMS and a number to call. What the code carries names the paper, so that staff sees how many began to
 * write because of it: figures of an office and month, never of a person.
 */
package it.sportello.talk.posters;
