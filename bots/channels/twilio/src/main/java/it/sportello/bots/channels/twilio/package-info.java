/**
 * WhatsApp and SMS through Twilio: one provider, two types of line. The only folder that sees Twilio's words: its hooks
 * are verified and read here, its API is called here, and its error codes become ours in {@code Codes}.
 */
package it.sportello.bots.channels.twilio;
