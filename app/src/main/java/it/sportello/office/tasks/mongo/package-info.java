/** Tasks in MongoDB: one document each, and per office one list of what waits. */
package it.sportello.office.tasks.mongo;
