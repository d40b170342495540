/**
 * What people want from us. The legal basis of each purpose is data ({@link it.sportello.people.consent.Purpose}); what a
 * person chose is append-only, with the words shown and the message that made it, and the latest choice stands.
 */
package it.sportello.people.consent;
