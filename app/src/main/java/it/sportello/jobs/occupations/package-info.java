/**
 * The occupations most asked for at an Italian employment centre, in the words people use: for whoever must understand
 * "fare le pulizie" or "autista camion". A vocabulary of our own, coded by ISCO-08; what it does not know, it says it does not.
 */
package it.sportello.jobs.occupations;
