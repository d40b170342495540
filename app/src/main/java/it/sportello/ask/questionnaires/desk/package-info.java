/** An operator fills in a sheet with the person beside them: the same questionnaire, played from the sheet's answers each time. */
package it.sportello.ask.questionnaires.desk;
