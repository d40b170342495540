/** Approval of WhatsApp templates by Meta, through Twilio's Content API, and how Meta rates our sender. */
package it.sportello.bots.channels.twilio.approvals;
