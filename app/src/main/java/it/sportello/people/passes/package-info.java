/**
 * Links that are good once: what a person is sent in a chat to open a page of their own. A pass says what for, for whom and until
 * when; of its secret only a digest is kept. It is used by a form and never by a look, because WhatsApp and Telegram fetch every
 * link they carry to draw a preview of it. What a pass opens, and what more it takes to open it, is for the slice that made it.
 */
package it.sportello.people.passes;
