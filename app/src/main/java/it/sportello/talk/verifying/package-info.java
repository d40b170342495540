/**
 * Whether a message is ours: a person writes VERIFICA and the code it bears. Yes only for what was really sent, and to whom;
 * what we never sent is said to be none of ours, because somebody may be asking for money in our name.
 */
package it.sportello.talk.verifying;
