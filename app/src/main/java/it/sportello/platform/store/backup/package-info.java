/**
 * All that a store holds in one file, and back: from either engine, into either. What is written is checked before it is
 * read, and is only ever read into an empty store.
 */
package it.sportello.platform.store.backup;
