/** How fast a sender may send: strict limits in any one-second window, three lanes, pauses a provider asks for. */
package it.sportello.platform.rates;
