/**
 * The 7,894 municipalities of Italy: for whoever must understand "Reggio Calabria", "a Cagliari" or "S. Elena", and know how
 * far one town is from another. Read-only reference data kept in memory, keyed by belfiore code. An ambiguous name is never
 * decided for the person: it gives several.
 */
package it.sportello.office.places;
