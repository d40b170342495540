/** The one clock of the house, an {@code InstantSource}: the system's in production, one that moves in demo and test. */
package it.sportello.platform.time;
