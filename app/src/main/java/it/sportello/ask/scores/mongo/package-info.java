/** Rule files in the store, by their hash. */
package it.sportello.ask.scores.mongo;
