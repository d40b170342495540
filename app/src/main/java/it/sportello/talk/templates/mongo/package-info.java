/** Standings of templates and senders in MongoDB: a few dozen documents, read whole. */
package it.sportello.talk.templates.mongo;
