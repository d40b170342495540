/** What works now and what does not, in plain words, for everybody: no reason, no figure, no name of a machine. */
package it.sportello.platform.status;
