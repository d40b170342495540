/**
 * What works now and what does not, in plain words. For everybody: no reason, no figure, no name of a machine. For staff, on every
 * page: since when, and what waits.
 */
package it.sportello.platform.status;
