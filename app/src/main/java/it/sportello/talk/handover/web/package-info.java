/** The pages of conversations: what waits for a person, the thread as the person saw it, and answering it. */
package it.sportello.talk.handover.web;
