/** Other programs are told when a broadcast is over. */
package it.sportello.talk.broadcasts.told;
