/**
 * The words WhatsApp must approve before we write first: for who sends, who must know whether they may still be used, and for an
 * administrator, who hands them in and sees why one was refused. A template lives in {@code templates/<lang>/whatsapp.yml}; here is
 * where each language of it stands with Meta, and everything that changed. One that is paused, rejected, disabled or turned into
 * marketing is not used any more, and opens a task.
 */
package it.sportello.talk.templates;
