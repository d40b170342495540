/**
 * Collegamenti: the programs of other bodies that may ask us, with a key each, and the addresses that are told when something
 * changes. Administrators make and end them; when one is away for days, somebody here gets a task.
 */
package it.sportello.office.links;
