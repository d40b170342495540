/**
 * Adverts: a published vacancy posted on the public channels of its offices, with a button that leads into the private
 * conversation, and changed there when it is corrected or ends (CPI Palermo's two channels, good practices 2023, 1.13). A channel
 * is for citizens or for companies, never both, and a vacancy goes to citizens. One reserved by L. 68/99 is never posted. A post
 * of unknown outcome is never repeated: somebody looks at the channel and says what is there.
 */
package it.sportello.jobs.adverts;
