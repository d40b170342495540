/**
 * Work that falls due: a slice says what should be looked at and when; its handler is called then, at least once, also
 * after a crash, a long stop or a moved clock. It lies in buckets, one a minute, so that nobody ever searches by time.
 */
package it.sportello.platform.due;
