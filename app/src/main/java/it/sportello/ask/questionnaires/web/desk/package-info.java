/** Filling in a sheet with the person, question by question; and beginning one for them. */
package it.sportello.ask.questionnaires.web.desk;
