/** What a flow may ask of sheets, and how answers come into them: opened, kept one by one, read back, sent. */
package it.sportello.ask.questionnaires.keeping;
