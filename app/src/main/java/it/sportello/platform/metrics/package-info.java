/**
 * Figures for whoever watches the service: how much, how fast, how late, how often it failed. A label is a channel, a kind or an
 * outcome: never a person, an address, an office's conversation or a word.
 */
package it.sportello.platform.metrics;
