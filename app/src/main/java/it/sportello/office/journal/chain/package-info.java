/**
 * The journal's chain: lines of text, each with a hash over itself and the one before, in pages of at most a hundred. What
 * was told waits in a queue; whichever process comes first writes it down, in one conditional write of the last page.
 */
package it.sportello.office.journal.chain;
