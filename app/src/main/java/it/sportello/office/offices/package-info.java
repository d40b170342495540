/**
 * The employment centres (Centri per l'impiego) that one installation serves: for whoever must say which office answers a
 * person, when it is open and what it may spend. An office is known by its ministerial code, edited by an administrator,
 * and read by all; a CSV file loads many at once, or none.
 */
package it.sportello.office.offices;
