/** Public channels in MongoDB. */
package it.sportello.talk.lines.mongo;
