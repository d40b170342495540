/** The page on which a person answers a questionnaire, question by question. */
package it.sportello.ask.questionnaires.web.own;
