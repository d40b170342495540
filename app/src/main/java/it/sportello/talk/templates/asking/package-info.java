/** Templates handed in to the provider, and the provider asked where they stand: now and then, and when somebody wishes it. */
package it.sportello.talk.templates.asking;
