/** What this house itself shows a person of themself: who they are to us, where we reach them, what they chose. */
package it.sportello.people.personal.panels;
