/** A paper as staff prints it, and the small page its code opens. */
package it.sportello.talk.posters.web;
