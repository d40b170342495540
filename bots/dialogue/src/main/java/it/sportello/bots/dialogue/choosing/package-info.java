/** What typed words mean among things that may be chosen. */
package it.sportello.bots.dialogue.choosing;
