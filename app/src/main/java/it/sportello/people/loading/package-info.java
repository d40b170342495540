/**
 * Many people from a list, CSV or XLSX: its columns are mapped once and remembered, every line is judged before anything is
 * written (new, already known, unreachable, refused with line and reason), and loading sends nothing to anybody.
 */
package it.sportello.people.loading;
