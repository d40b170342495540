/** The port a channel's folder implements, and what passes through it. */
package it.sportello.bots.messaging.adapter;
