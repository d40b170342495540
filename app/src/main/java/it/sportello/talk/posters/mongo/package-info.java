/** Papers and their figures in MongoDB. */
package it.sportello.talk.posters.mongo;
