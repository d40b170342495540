/**
 * What an SMS really costs. A carrier bills segments, and one character outside its small alphabet doubles them: here a
 * text is brought back into the alphabet where that loses nothing, and counted before anyone pays for it.
 */
package it.sportello.bots.messaging.sms;
