/** The wire to Twilio: one attempt a call, a time limit on each, a size limit on what comes back. */
package it.sportello.bots.channels.twilio.http;
