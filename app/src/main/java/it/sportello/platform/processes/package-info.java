/** Which processes of this installation are alive, so that the work of a dead one is taken over and never a live one's. */
package it.sportello.platform.processes;
