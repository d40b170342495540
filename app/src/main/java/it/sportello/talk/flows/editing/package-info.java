/**
 * A draft changed by parts, as a form has them: a question with its words in every language, where it stands, whether it is there. It
 * works on the YAML as it is written, so what a form cannot say stays as somebody wrote it.
 */
package it.sportello.talk.flows.editing;
