/** Writing to those who are invited: the list is written down first, then each office's invitation and reminders leave as broadcasts, until the last day. */
package it.sportello.ask.campaigns.inviting;
