/** The door through which the simulator and the specs move the clock, in demo and test only. */
package it.sportello.platform.time.web;
