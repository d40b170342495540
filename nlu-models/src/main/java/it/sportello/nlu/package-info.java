/**
 * How Sportello understands: which language a short phone message is in, and the stems by which Italian words are searched.
 * Models are trained by Apache OpenNLP at start from phrases that lie in {@code nlu-models/}; nothing here knows of jobs,
 * channels or the store.
 */
package it.sportello.nlu;
