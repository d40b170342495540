/**
 * A conversation written down, neutral of channel: the test and the documentation of a flow. It is read here and played by a
 * runner, on the engine alone or through the whole service on each channel type.
 */
package it.sportello.bots.dialogue.transcript;
