/**
 * Adverts: a published vacancy posted on the public channels of its offices, with a button that leads into the private
 * conversation, and changed there when it closes (CPI Palermo's two channels, good practices 2023, 1.13). A channel is for
 * citizens or for companies, never both, and a vacancy goes to citizens. One reserved by L. 68/99 is never posted.
 */
package it.sportello.jobs.adverts;
