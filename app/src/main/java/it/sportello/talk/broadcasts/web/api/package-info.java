/** Broadcasts for other programs. */
package it.sportello.talk.broadcasts.web.api;
