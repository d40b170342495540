/**
 * For how long each kind of data stays: a table that the body may change, with the day and the one who changed it, shown to everybody
 * on the privacy notice, and once a night what is older goes. A slice adds a kind by being {@link it.sportello.office.rights.Kept}.
 */
package it.sportello.people.privacy.retention;
