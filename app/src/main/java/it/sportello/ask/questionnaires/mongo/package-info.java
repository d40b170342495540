/** Sheets in the store: one document each, the lists they are found by, and beside them what staff added. */
package it.sportello.ask.questionnaires.mongo;
