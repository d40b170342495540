/**
 * What was done, by whom, to what: every decision, send, receipt, choice and look at a person, for who must answer for it later.
 * Slices tell it through {@link it.sportello.office.journal.Journal}; people stand in it as salted digests only, so that erasing
 * one makes their entries nobody's and breaks no chain (GDPR art. 5.2 and 17; Garante, provision of 27 November 2008 on the
 * acts of administrators).
 */
package it.sportello.office.journal;
