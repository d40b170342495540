/**
 * Campaigns: an office, or many, invites people to a questionnaire. Everyone who fits a filter, or a sample with as many of each age;
 * each once, written down before anything leaves. Invitations and reminders are broadcasts: rates, quiet hours, STOP, prices, brake and
 * counts are those of every broadcast. What becomes of each invitation stands in page documents of a hundred, their sums in one document
 * per office; nothing is ever counted by a scan. Who does not answer is asked why, once, and may be called; refusing has no consequence.
 */
package it.sportello.ask.campaigns;
