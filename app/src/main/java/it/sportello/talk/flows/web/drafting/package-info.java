/**
 * The pages of a draft: the questions in order, one question with its looks, the files, and what publishing would do.
 */
package it.sportello.talk.flows.web.drafting;
