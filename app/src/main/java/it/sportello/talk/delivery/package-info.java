/**
 * The only way out. A message leaves when every policy allows it and its sender's pace lets it; it is marked as leaving before
 * the provider is called, so that a killed process never sends it twice: what was leaving then is of unknown outcome, and only
 * a receipt settles it.
 */
package it.sportello.talk.delivery;
