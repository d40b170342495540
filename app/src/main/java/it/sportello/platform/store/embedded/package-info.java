/**
 * A MongoDB server inside the process, for one trusted host: mongo-java-server over an H2 MVStore file, with indexes that
 * serve any filter containing their keys, copies instead of shared documents, and a commit before every answer.
 */
package it.sportello.platform.store.embedded;
