/** Campaigns in the store: one document each, pages of a hundred invitations, their sums by office. */
package it.sportello.ask.campaigns.mongo;
