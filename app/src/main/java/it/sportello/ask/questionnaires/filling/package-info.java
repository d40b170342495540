/** A sheet filled in question by question where no session waits, at the desk or on a page: the same questionnaire, played from the sheet's answers each time. */
package it.sportello.ask.questionnaires.filling;
