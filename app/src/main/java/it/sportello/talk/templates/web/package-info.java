/** Pages of WhatsApp's templates: managers read, an administrator hands in and says by hand. */
package it.sportello.talk.templates.web;
