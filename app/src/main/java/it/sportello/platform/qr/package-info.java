/** Squares that a telephone reads: what is on a page and must get into a telephone. */
package it.sportello.platform.qr;
