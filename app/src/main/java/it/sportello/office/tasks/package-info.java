/**
 * Things a person of an office must do by a time: call someone back, see who unlinked a number, take a conversation. Other
 * slices open them, by an id of their own so that a repeated call opens nothing twice; staff claims and does them. The word
 * ticket is not used.
 */
package it.sportello.office.tasks;
