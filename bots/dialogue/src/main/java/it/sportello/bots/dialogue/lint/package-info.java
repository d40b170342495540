/** Reads flows as a strict editor would, before any person does: a problem is a red build and a refusal at start. */
package it.sportello.bots.dialogue.lint;
