/** Sheets for the operators of their office: the list, one whole sheet with its score, what staff adds to it, and filling it in together. */
package it.sportello.ask.questionnaires.web;
