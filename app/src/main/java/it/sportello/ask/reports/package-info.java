/**
 * What campaigns came to: office, invited, answers, rate, as the practice of Sardegna printed them; by age, with how long it took and
 * where people left. Read from the sums of each office, on a page, on paper, and as a table that names and explains its columns;
 * and the answers to a questionnaire, a line for each sheet, as such a table.
 */
package it.sportello.ask.reports;
